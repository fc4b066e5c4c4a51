import type { ByPlaybook } from './changes';
import { finder, idsOf } from './lookup';
import { playbook } from './playbook';
import type { SurveyOptionShape, SurveyQuestionShape } from './survey-shape';

type Survey = (typeof playbook)['survey'];
type Question = Survey['questions'][number];
type ContactQuestion = Extract<Question, { kind: 'contact' }>;
/** A question whose answer has a property of its own; the consent question is not one. */
export type QuestionId = Exclude<Question, { kind: 'contact' }>['id'];
export type ConsentId = ContactQuestion['consents'][number]['id'];
export type ContactWayId = ContactQuestion['ways'][number]['id'];

export type SurveyQuestion = Exclude<SurveyQuestionShape, { kind: 'contact' }> & { id: QuestionId };
export type SurveyContact = Omit<
  Extract<SurveyQuestionShape, { kind: 'contact' }>,
  'consents' | 'ways'
> & {
  consents: readonly (SurveyOptionShape & { id: ConsentId })[];
  ways: readonly (SurveyOptionShape & { id: ContactWayId })[];
};

/** All questions of the survey in order, including the consent question. */
export const allSurveyQuestions: readonly (SurveyQuestion | SurveyContact)[] =
  playbook.survey.questions;
/** The questions that a team asks, in order. */
export const questionsAsked = ({ playbook: team }: ByPlaybook) =>
  allSurveyQuestions.filter(({ id }) => !team?.changes.survey?.off?.includes(id));
/** The questions whose answers have properties of their own. */
export const surveyQuestions: readonly SurveyQuestion[] = allSurveyQuestions.flatMap((question) =>
  question.kind === 'contact' ? [] : [question],
);
export const surveyContact = onlyOne(
  allSurveyQuestions.flatMap((question) => (question.kind === 'contact' ? [question] : [])),
);
export const questionIds = idsOf(surveyQuestions);
export const consentIds = idsOf(surveyContact.consents);
export const contactWayIds = idsOf(surveyContact.ways);
export const questionById = finder<QuestionId, SurveyQuestion>(surveyQuestions);
export const surveyDays = playbook.survey.days;
export const maxAnswers = playbook.survey.maxAnswers;

function onlyOne<T>(entries: readonly T[]): T {
  const [first, ...rest] = entries;
  if (first === undefined || rest.length > 0) throw new Error('There must be one, and only one.');
  return first;
}
