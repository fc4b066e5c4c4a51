import type { PlaybookShape } from './shape';
import type { SurveyOptionShape, SurveyQuestionShape } from './survey-shape';

/**
 * Returns what is wrong with a playbook's survey, one sentence each: duplicate ids, and questions that cannot
 * be answered. `wrongSurveyWords` checks its texts.
 */
export function wrongSurvey({ survey, stages }: PlaybookShape): string[] {
  const { days, maxAnswers, questions } = survey;
  return [
    ...twice('question', questions),
    ...questions.flatMap((question) => wrongQuestion(question)),
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
  switch (question.kind) {
    case 'long':
      return [];
    case 'choice':
      return wrongOptions(who, question.options);
    case 'score':
      return Number.isInteger(question.most) && question.most > 1
        ? []
        : [`The survey's ${who} has no scale.`];
    case 'contact':
      return [...wrongOptions(who, question.consents), ...wrongOptions(who, question.ways)];
  }
}

function wrongOptions(who: string, options: readonly SurveyOptionShape[]): string[] {
  return [
    ...(options.length > 1 ? [] : [`The survey's ${who} offers no choice.`]),
    ...twice(`option of ${who}`, options),
  ];
}

function twice(kind: string, entries: readonly { id: string }[]): string[] {
  const ids = entries.map(({ id }) => id);
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `The survey has two entries of kind ${kind} with the id "${id}".`);
}
