import type { Language } from './languages';
import type { ByPlaybook } from './changes';
import { messageIds, type FactId } from './lookup';
import type { MessageWords } from './message-words';
import de from './messages/words/de.json';
import en from './messages/words/en.json';
import es from './messages/words/es.json';
import fr from './messages/words/fr.json';

/** The messages' texts by language, for the card; functions need none of them. */
export const messageLanguages: Readonly<Record<Language, MessageWords>> = { en, de, fr, es };

/** Returns the messages' texts in a language, with what a team changed. */
export function messageWordsOf(language: Language, { playbook }: ByPlaybook): MessageWords {
  const builtIn = messageLanguages[language];
  const changes = playbook?.changes.words?.[language];
  if (!changes) return builtIn;
  const messages = Object.entries(builtIn.messages).map(([id, words]) => {
    const own = messageIds.find((known) => known === id);
    const { subject = words.subject, body = {} } = (own && changes.messages?.[own]) ?? {};
    return [id, { subject, body: { ...words.body, ...body } }] as const;
  });
  return {
    ...builtIn,
    options: { ...builtIn.options, ...changes.options },
    messages: Object.fromEntries(messages),
  };
}

/** Returns a fact's label in a language, with its article. */
export const factLabel = (fact: FactId, { facts }: MessageWords = en): string =>
  facts[fact] ?? fact;
