import * as z from 'zod/mini';
import { contractField } from '../contract-terms-field';
import {
  requestMeta,
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
  ...requestMeta,
  initiator: initiatorField,
  statedReason: reasonField,
  statedWords: text(textLimits.words),
  finalServiceDate: z.optional(calendarDateField),
  owner: z.optional(ownerField),
});

export const updateReasonRequest = z.discriminatedUnion('which', [
  z.strictObject({
    ...requestMeta,
    which: z.literal('stated'),
    reason: reasonField,
    words: text(textLimits.words),
  }),
  z.strictObject({
    ...requestMeta,
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
    ...requestMeta,
    field: z.literal('final_service_date'),
    finalServiceDate: z.nullable(calendarDateField),
    why: text(textLimits.note),
  }),
  z.strictObject({
    ...requestMeta,
    field: z.literal('owner'),
    owner: ownerField,
    why: text(textLimits.note),
  }),
  z.strictObject({
    ...requestMeta,
    field: z.literal('contact'),
    consent: consentField,
    ways: waysField,
  }),
]);

export const updateContractRequest = z.strictObject({ ...requestMeta, contract: contractField });

export const moveStageRequest = z.strictObject({
  ...requestMeta,
  to: stageField,
  why: z.optional(text(textLimits.note)),
});

export const pauseOffboardingRequest = z.discriminatedUnion('action', [
  z.strictObject({
    ...requestMeta,
    action: z.literal('pause'),
    why: text(textLimits.note),
    until: z.optional(calendarDateField),
  }),
  z.strictObject({ ...requestMeta, action: z.literal('resume') }),
]);

export const winBackRequest = z.discriminatedUnion('action', [
  z.strictObject({
    ...requestMeta,
    action: z.literal('record'),
    on: calendarDateField,
    how: wonBackWayField,
    through: text(textLimits.short),
    words: z.optional(text(textLimits.words)),
  }),
  z.strictObject({ ...requestMeta, action: z.literal('take_back') }),
]);

export const closeOffboardingRequest = z.strictObject({
  ...requestMeta,
  outcome: outcomeField,
  note: z.optional(filled(textLimits.words)),
});
