import type { PlaybookChanges } from './changes';
import { languageIds, languageNames, type Language } from './languages';
import { factsIn, PLACEHOLDER, type MessageShape } from './message-shape';
import { playbook } from './playbook';
import { keysOf } from './survey-words-soundness';
import en from './survey/en.json';

const messages: readonly MessageShape[] = playbook.messages;
const factIds = new Set<string>(playbook.facts.map(({ id }) => id));
const factsThatTell = new Set<string>(
  playbook.facts.flatMap((fact) => ('tellsReason' in fact ? [fact.id] : [])),
);

/** Keys of the words of alternatives in a language's `options`. */
export const alternativeKey = (id: string) => `alternative.${id}`;
const optionKeys = new Set(playbook.alternatives.map(({ id }) => alternativeKey(id)));

const surveyTexts = new Map<string, string>(Object.entries(en.texts));
const surveyKeys = new Set(playbook.survey.questions.flatMap(keysOf));

/**
 * Returns what is wrong with the words that a team changed, a sentence each: texts that nothing reads, empty ones,
 * placeholders that nothing fills in, and a reason that is told where it must not be.
 */
export const changedWordsProblems = (changes: PlaybookChanges): string[] =>
  languageIds.flatMap((language) =>
    [...wrongMessages(changes, language), ...wrongSurvey(changes, language)].map(
      ({ where, problem }) => `${where} in ${languageNames[language]}: ${problem}`,
    ),
  );

type Wrong = { where: string; problem: string };
const at = (where: string, problems: readonly string[]): Wrong[] =>
  problems.map((problem) => ({ where, problem }));

const strayKey = 'It is a text that nothing reads.';

function wrongMessages({ words }: PlaybookChanges, language: Language): Wrong[] {
  const changed = words?.[language];
  return [
    ...messages.flatMap((message) => {
      const own = Object.entries(changed?.messages ?? {}).find(([id]) => id === message.id)?.[1];
      const texts = Object.entries(own?.body ?? {});
      return [
        ...(own?.subject === undefined
          ? []
          : at(message.label, messageProblems(message, own.subject))),
        ...texts.flatMap(([key, text]) => at(message.label, messageProblems(message, text, key))),
      ];
    }),
    ...Object.entries(changed?.options ?? {}).flatMap(([key, text]) =>
      at('An alternative', optionKeys.has(key) ? plainProblems(text) : [strayKey]),
    ),
  ];
}

/** Returns what is wrong with a message's subject, or with its paragraph `key`; the subject applies to every offboarding. */
export function messageProblems(message: MessageShape, text: string, key?: string): string[] {
  const paragraph = message.body.find(({ id, bySender }) => key === id || key === bySender);
  if (key !== undefined && !paragraph) return [strayKey];
  const { only, mayTellReason } = paragraph ?? {};
  const isUnsaid = playbook.reasonUnsaidBy.some(
    (initiator) => only?.initiators?.includes(initiator) ?? true,
  );
  const telling =
    mayTellReason || !isUnsaid ? [] : factsIn(text).filter((id) => factsThatTell.has(id));
  return [
    ...textProblems(text, (id) => factIds.has(id)),
    ...telling.map(
      (id) => `{{${id}}} tells the reason, which is not said to every client who reads this.`,
    ),
  ];
}

/** Returns what is wrong with a text that nothing is filled into. */
export const plainProblems = (text: string): string[] => textProblems(text, () => false);

/** Returns what is wrong with a text of the survey's page. */
export const surveyTextProblems = (key: string, text: string): string[] => {
  const builtIn = surveyTexts.get(key);
  return builtIn === undefined
    ? [strayKey]
    : textProblems(text, (id) => factsIn(builtIn).includes(id));
};

function wrongSurvey({ survey }: PlaybookChanges, language: Language): Wrong[] {
  const { texts = {}, questions = {} } = survey?.words?.[language] ?? {};
  return [
    ...Object.entries(texts).flatMap(([key, text]) =>
      at('The survey', surveyTextProblems(key, text)),
    ),
    ...Object.entries(questions).flatMap(([key, text]) =>
      at('The survey', surveyKeys.has(key) ? plainProblems(text) : [strayKey]),
    ),
  ];
}

function textProblems(text: string, isKnown: (id: string) => boolean): string[] {
  const unknown = factsIn(text).filter((id) => !isKnown(id));
  return [
    ...(text.trim() ? [] : ['The text is empty.']),
    ...[...new Set(unknown)].map((id) => `Nothing is filled in for {{${id}}}.`),
    ...(/[{}]/.test(text.replaceAll(PLACEHOLDER, ''))
      ? ['A brace stands outside of a placeholder such as {{today}}.']
      : []),
  ];
}
