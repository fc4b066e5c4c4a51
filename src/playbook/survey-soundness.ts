import type { PlaybookShape } from './shape';
import {
  languages,
  type SurveyOptionShape,
  type SurveyQuestionShape,
  type Texts,
} from './survey-shape';

/**
 * What is wrong with a playbook's survey, one sentence each: ids used twice, questions that cannot be
 * answered, and texts that are empty in some language or lack what the others fill in.
 */
export function wrongSurvey({ survey, stages }: PlaybookShape): string[] {
  const { days, maxAnswers, questions, texts } = survey;
  return [
    ...twice('question', questions),
    ...questions.flatMap((question) => wrongQuestion(question)),
    ...Object.entries(texts).flatMap(([id, words]) => wrongTexts(`text ${id}`, words)),
    ...(days.usual > 0 && days.usual <= days.most ? [] : ['The survey has no days that fit.']),
    ...(Number.isInteger(maxAnswers) && maxAnswers > 0
      ? []
      : ["The survey's link takes no answer."]),
    ...(stages.some(({ steps }) => steps.some((step) => step.survey))
      ? []
      : ['No step offers the survey.']),
  ];
}

function wrongQuestion(question: SurveyQuestionShape): string[] {
  const who = `question ${question.id}`;
  const asked = wrongTexts(who, question.words);
  switch (question.kind) {
    case 'long':
      return asked;
    case 'choice':
      return [...asked, ...wrongOptions(who, question.options)];
    case 'score':
      return [
        ...asked,
        ...wrongTexts(who, question.lowest),
        ...wrongTexts(who, question.highest),
        ...(Number.isInteger(question.most) && question.most > 1
          ? []
          : [`The survey's ${who} has no scale.`]),
      ];
    case 'contact':
      return [
        ...asked,
        ...wrongTexts(who, question.waysLabel),
        ...wrongOptions(who, question.consents),
        ...wrongOptions(who, question.ways),
      ];
  }
}

function wrongOptions(who: string, options: readonly SurveyOptionShape[]): string[] {
  return [
    ...(options.length > 1 ? [] : [`The survey's ${who} offers no choice.`]),
    ...twice(`option of ${who}`, options),
    ...options.flatMap(({ id, words }) => wrongTexts(`${who}, option ${id}`, words)),
  ];
}

function twice(kind: string, entries: readonly { id: string }[]): string[] {
  const ids = entries.map(({ id }) => id);
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `The survey has two entries of kind ${kind} with the id "${id}".`);
}

function wrongTexts(who: string, words: Texts): string[] {
  const filledIn = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join(' ');
  return languages.flatMap((language) => {
    if (!words[language].trim()) return [`The survey's ${who} says nothing in "${language}".`];
    return filledIn(words[language]) === filledIn(words.en)
      ? []
      : [`The survey's ${who} fills in something else in "${language}".`];
  });
}
