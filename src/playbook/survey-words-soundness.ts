import { wrongWords } from './words-soundness';
import { wordsKey, type SurveyLanguage, type SurveyQuestionShape } from './survey-shape';

/**
 * Returns what is wrong with the survey's texts in any language, one sentence each: missing or empty texts,
 * placeholders that differ from those of the first language, and texts that are not used.
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

/** Returns the keys of the texts that a question needs. */
export function keysOf(question: SurveyQuestionShape): string[] {
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
