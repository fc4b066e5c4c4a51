import type { Offboarding } from '../offboarding/offboarding';
import type { SurveyAnswers } from '../offboarding/survey-state';
import { stepById, stepIdsOf } from '../playbook/book';
import {
  questionById,
  questionIds,
  surveyContact,
  type QuestionId,
} from '../playbook/survey-lookup';
import { wishInWords } from './contact-words';
import { note, type ChangeNote } from './change-note';

/** Returns an answer in words; undefined without one. */
export function answerInWords(id: QuestionId, { values }: SurveyAnswers): string | undefined {
  const value = values[id];
  if (!value) return undefined;
  const question = questionById(id);
  if (question.kind === 'score') return `${value} of ${question.most}`;
  if (question.kind === 'long') return value;
  return question.options.find((option) => option.id === value)?.label ?? value;
}

/** Returns the note for the latest answers; undefined without any. */
export function surveyNote(o: Offboarding): ChangeNote | undefined {
  const answers = o.survey?.answers;
  if (!answers?.mark.requestId) return undefined;
  const lines = questionIds.flatMap((id) => {
    const words = answerInWords(id, answers);
    return words ? [`${questionById(id).label}: ${words}`] : [];
  });
  const contact = o.contact ? [`${surveyContact.label}: ${wishInWords(o.contact)}`] : [];
  const done = stepIdsOf(o)
    .filter((id) => o.steps[id].mark?.requestId === answers.mark.requestId)
    .map((id) => `Step done: ${stepById(id, o).title}`);
  return note(o, answers.mark, titleOf(answers), [...lines, ...contact, ...done]);
}

function titleOf({ source, times }: SurveyAnswers): string {
  if (source === 'unknown') return 'Exit survey: answers';
  if (source === 'phone') return 'Exit survey: answers given by phone';
  return times > 1 ? 'Exit survey: the client answered anew' : 'Exit survey: the client answered';
}
