import * as z from 'zod/mini';
import type {
  ContactConsent,
  ContactWish,
  GivenAnswers,
  Survey,
  SurveyValues,
} from '../offboarding/survey-state';
import {
  consentIds,
  contactWayIds,
  questionById,
  questionIds,
  type SurveyQuestion,
} from '../playbook/survey-lookup';
import { calendarDateField, instantField, namedField, text, textLimits } from './fields';

/** Returns the scores of a scale as texts. */
export const scoresOf = (most: number): string[] =>
  Array.from({ length: most }, (_, index) => String(index + 1));

function answerField(question: SurveyQuestion): z.ZodMiniType<string, string> {
  switch (question.kind) {
    case 'choice':
      return z.enum(question.options.map(({ id }) => id));
    case 'score':
      return z.enum(scoresOf(question.most));
    case 'long':
      return text(textLimits.words);
  }
}

const byQuestion = (field: (question: SurveyQuestion) => z.ZodMiniType<string, string>) =>
  Object.fromEntries(questionIds.map((id) => [id, z.optional(field(questionById(id)))]));

/** Submitted answers; an unknown question is refused. */
export const surveyValuesField: z.ZodMiniType<SurveyValues, SurveyValues> = z.lazy(() =>
  z.strictObject(byQuestion(answerField)),
);

export const consentField = z.enum(consentIds);
export const contactWayField = z.enum(contactWayIds);
/** Ways of contact that the client chose, without duplicates. */
export const waysField = z.lazy(() =>
  z.pipe(
    z.array(contactWayField).check(z.maxLength(8)),
    z.transform((ways) => [...new Set(ways)]),
  ),
);
const wish = { consent: consentField, ways: waysField };
export const contactWishField: z.ZodMiniType<ContactWish, ContactWish> = z.lazy(() =>
  z.strictObject(wish),
);

/** Fields of one submission, by the client or by a rep. */
export const givenAnswers = {
  values: surveyValuesField,
  contact: z.optional(contactWishField),
  times: z.number().check(z.gte(0), z.lte(100_000)),
};
export const givenAnswersField: z.ZodMiniType<GivenAnswers, GivenAnswers> = z.lazy(() =>
  z.strictObject(givenAnswers),
);

const linkField = z.lazy(() =>
  z.object({
    number: z.number(),
    madeOn: calendarDateField,
    expiresOn: calendarDateField,
    revokedOn: z.optional(calendarDateField),
  }),
);

export const surveyField: z.ZodMiniType<Survey> = z.lazy(() =>
  z.object({
    link: z.optional(linkField),
    answers: z.optional(
      z.object({
        values: z.partialRecord(z.enum(questionIds), z.string()),
        source: z.enum(['client', 'phone', 'unknown']),
        link: z.optional(z.number()),
        times: z.number(),
        through: z.optional(z.object({ link: z.number(), times: z.number() })),
        firstAt: instantField,
        mark: z.object({ by: namedField, at: instantField, requestId: z.string() }),
      }),
    ),
  }),
);

export const contactField: z.ZodMiniType<ContactConsent> = z.lazy(() =>
  z.object({
    consent: consentField,
    ways: z.array(contactWayField),
    on: z.optional(calendarDateField),
    at: z.optional(instantField),
    source: z.enum(['survey', 'phone', 'rep', 'unknown']),
    number: z.optional(z.number()),
  }),
);

/** URL of the open survey link, or `none`. */
export const surveyLinkField = z.lazy(() =>
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('none') }),
    z.object({ status: z.literal('link'), number: z.number(), url: z.string() }),
  ]),
);
export type SurveyLinkAnswer = z.infer<typeof surveyLinkField>;
