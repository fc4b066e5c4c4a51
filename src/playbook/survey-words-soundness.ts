import { wordsKey, type SurveyLanguage, type SurveyQuestionShape } from './survey-shape';

/**
 * What is wrong with the survey's words, one sentence each: in any language a text that is missing or empty,
 * one that fills in something else than the first language's, and one that nothing asks for.
 */
export function wrongSurveyWords(
  questions: readonly SurveyQuestionShape[],
  languages: Readonly<Record<string, SurveyLanguage>>,
  first: SurveyLanguage,
): string[] {
  return Object.entries(languages).flatMap(
    ([language, { name, locale, texts, questions: words }]) =>
      [
        ...(name.trim() ? [] : ['has no name']),
        ...(isLocale(locale) ? [] : [`has dates as in "${locale}", which is no locale`]),
        ...wrongWords('text', Object.keys(first.texts), texts, first.texts),
        ...wrongWords('words of', questions.flatMap(keysOf), words, first.questions),
      ].map((it) => `The survey in "${language}" ${it}.`),
  );
}

function isLocale(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}

type Words = Readonly<Record<string, string>>;

function wrongWords(kind: string, keys: readonly string[], words: Words, first: Words): string[] {
  const isMissing = (key: string) => !words[key]?.trim();
  return [
    ...keys.filter(isMissing).map((key) => `lacks the ${kind} ${key}`),
    ...keys
      .filter((key) => !isMissing(key) && filledIn(words[key]) !== filledIn(first[key]))
      .map((key) => `fills something else into the ${kind} ${key}`),
    ...Object.keys(words)
      .filter((key) => !keys.includes(key))
      .map((key) => `has the ${kind} ${key}, which does not exist`),
  ];
}

const filledIn = (text = ''): string => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join(' ');

/** The key of each text that a question needs. */
function keysOf(question: SurveyQuestionShape): string[] {
  const { id } = question;
  switch (question.kind) {
    case 'long':
      return [id];
    case 'choice':
      return [id, ...question.options.map((option) => wordsKey.option(id, option.id))];
    case 'score':
      return [id, wordsKey.lowest(id), wordsKey.highest(id)];
    case 'contact':
      return [
        id,
        ...question.consents.map((consent) => wordsKey.consent(id, consent.id)),
        wordsKey.ways(id),
        ...question.ways.map((way) => wordsKey.way(id, way.id)),
      ];
  }
}
