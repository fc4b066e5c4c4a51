import * as z from 'zod/mini';
import { handOverChoices } from '../../offboarding/commands';
import { actField, closeFields, partField, startFields } from '../approval';
import { contractField } from '../contract-terms-field';
import {
  requestMetaFields,
  amountField,
  avoidableField,
  calendarDateField,
  currencyField,
  initiatorField,
  languageField,
  ownerField,
  reasonField,
  stageField,
  text,
  textLimits,
  wonBackWayField,
} from '../fields';
import { playbookVersionField } from '../playbook';
import { consentField, waysField } from '../survey';
import { repairField } from '../reply';
import { writes } from './entry';

const startOffboarding = z.lazy(() => z.strictObject({ ...requestMetaFields, ...startFields }));

const followPlaybook = z.lazy(() =>
  z.strictObject({ ...requestMetaFields, version: playbookVersionField }),
);

const updateReason = z.lazy(() =>
  z.discriminatedUnion('which', [
    z.strictObject({
      ...requestMetaFields,
      which: z.literal('stated'),
      reason: reasonField,
      words: text(textLimits.words),
      initiator: z.optional(initiatorField),
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
  ]),
);

const updateDetails = z.lazy(() =>
  z.discriminatedUnion('field', [
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
      /** Which open tasks of the former owner go to the new one; without it all. */
      tasks: z.optional(z.enum(handOverChoices)),
      why: text(textLimits.note),
    }),
    z.strictObject({
      ...requestMetaFields,
      field: z.literal('contact'),
      consent: consentField,
      ways: waysField,
    }),
    z.strictObject({
      ...requestMetaFields,
      field: z.literal('extent'),
      part: z.nullable(partField),
    }),
    z.strictObject({
      ...requestMetaFields,
      field: z.literal('at_stake'),
      amount: amountField,
      currency: currencyField,
    }),
    z.strictObject({ ...requestMetaFields, field: z.literal('language'), language: languageField }),
  ]),
);

const updateContract = z.lazy(() =>
  z.strictObject({
    ...requestMetaFields,
    contract: contractField,
  }),
);

const moveStage = z.lazy(() =>
  z.strictObject({
    ...requestMetaFields,
    to: stageField,
    why: z.optional(text(textLimits.note)),
  }),
);

const pauseOffboarding = z.lazy(() =>
  z.discriminatedUnion('action', [
    z.strictObject({
      ...requestMetaFields,
      action: z.literal('pause'),
      why: text(textLimits.note),
      until: z.optional(calendarDateField),
    }),
    z.strictObject({ ...requestMetaFields, action: z.literal('resume') }),
  ]),
);

const winBack = z.lazy(() =>
  z.discriminatedUnion('action', [
    z.strictObject({
      ...requestMetaFields,
      action: z.literal('record'),
      on: calendarDateField,
      how: wonBackWayField,
      through: text(textLimits.short),
      words: z.optional(text(textLimits.words)),
    }),
    z.strictObject({ ...requestMetaFields, action: z.literal('take_back') }),
  ]),
);

/** `parts`: the parts to repair; all if left out. */
const repair = z.lazy(() =>
  z.strictObject({ ...requestMetaFields, parts: z.optional(repairField) }),
);

const closeOffboarding = z.lazy(() => z.strictObject({ ...requestMetaFields, ...closeFields }));

const askApproval = z.lazy(() => z.strictObject({ ...requestMetaFields, act: actField }));

/** Functions that change the offboarding as a whole. */
export const offboardingFunctions = {
  start_offboarding: writes(startOffboarding),
  update_reason: writes(updateReason),
  update_details: writes(updateDetails),
  update_contract: writes(updateContract),
  move_stage: writes(moveStage),
  pause_offboarding: writes(pauseOffboarding),
  win_back: writes(winBack),
  follow_playbook: writes(followPlaybook),
  close_offboarding: writes(closeOffboarding),
  ask_approval: writes(askApproval),
  repair: writes(repair),
} as const;
