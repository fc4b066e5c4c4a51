import * as z from 'zod/mini';
import { contractField } from '../contract-terms-field';
import {
  requestMetaFields,
  avoidableField,
  calendarDateField,
  filled,
  initiatorField,
  outcomeField,
  ownerField,
  reasonField,
  stageField,
  text,
  textLimits,
  wonBackWayField,
} from '../fields';
import { consentField, waysField } from '../survey';

export const startOffboardingRequest = z.strictObject({
  ...requestMetaFields,
  initiator: initiatorField,
  statedReason: reasonField,
  statedWords: text(textLimits.words),
  finalServiceDate: z.optional(calendarDateField),
  owner: z.optional(ownerField),
});

export const updateReasonRequest = z.discriminatedUnion('which', [
  z.strictObject({
    ...requestMetaFields,
    which: z.literal('stated'),
    reason: reasonField,
    words: text(textLimits.words),
  }),
  z.strictObject({
    ...requestMetaFields,
    which: z.literal('analysed'),
    reason: reasonField,
    note: z.optional(text(textLimits.words)),
    avoidable: avoidableField,
    competitor: z.optional(text(textLimits.name)),
    competitorContractEnd: z.optional(calendarDateField),
  }),
]);

export const updateDetailsRequest = z.discriminatedUnion('field', [
  z.strictObject({
    ...requestMetaFields,
    field: z.literal('final_service_date'),
    finalServiceDate: z.nullable(calendarDateField),
    why: text(textLimits.note),
  }),
  z.strictObject({
    ...requestMetaFields,
    field: z.literal('owner'),
    owner: ownerField,
    why: text(textLimits.note),
  }),
  z.strictObject({
    ...requestMetaFields,
    field: z.literal('contact'),
    consent: consentField,
    ways: waysField,
  }),
]);

export const updateContractRequest = z.strictObject({
  ...requestMetaFields,
  contract: contractField,
});

export const moveStageRequest = z.strictObject({
  ...requestMetaFields,
  to: stageField,
  why: z.optional(text(textLimits.note)),
});

export const pauseOffboardingRequest = z.discriminatedUnion('action', [
  z.strictObject({
    ...requestMetaFields,
    action: z.literal('pause'),
    why: text(textLimits.note),
    until: z.optional(calendarDateField),
  }),
  z.strictObject({ ...requestMetaFields, action: z.literal('resume') }),
]);

export const winBackRequest = z.discriminatedUnion('action', [
  z.strictObject({
    ...requestMetaFields,
    action: z.literal('record'),
    on: calendarDateField,
    how: wonBackWayField,
    through: text(textLimits.short),
    words: z.optional(text(textLimits.words)),
  }),
  z.strictObject({ ...requestMetaFields, action: z.literal('take_back') }),
]);

export const closeOffboardingRequest = z.strictObject({
  ...requestMetaFields,
  outcome: outcomeField,
  note: z.optional(filled(textLimits.words)),
});
