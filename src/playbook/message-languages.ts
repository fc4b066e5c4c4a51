import type { Language } from './languages';
import type { FactId } from './lookup';
import type { MessageWords } from './message-words';
import de from './messages/words/de.json';
import en from './messages/words/en.json';
import es from './messages/words/es.json';
import fr from './messages/words/fr.json';

/** The messages' texts by language, for the card; functions need none of them. */
export const messageLanguages: Readonly<Record<Language, MessageWords>> = { en, de, fr, es };

/** Returns a fact's label in a language, with its article. */
export const factLabel = (fact: FactId, { facts }: MessageWords = en): string =>
  facts[fact] ?? fact;
