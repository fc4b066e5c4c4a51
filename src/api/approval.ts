import * as z from 'zod/mini';
import { approvalStates, type ApprovalRequest } from '../offboarding/approval';
import { everyStepId } from '../playbook/lookup';
import { playbookVersionField } from './playbook';
import {
  calendarDateField,
  filled,
  idField,
  initiatorField,
  namedField,
  outcomeField,
  ownerField,
  reasonField,
  stepField,
  text,
  textLimits,
  whyStayedField,
} from './fields';

/** What ends and what stays. */
export const partField = z.lazy(() =>
  z.strictObject({
    ends: text(textLimits.note),
    stays: text(textLimits.note),
  }),
);

/** How an offboarding begins. */
export const startFields = {
  initiator: initiatorField,
  statedReason: reasonField,
  statedWords: text(textLimits.words),
  finalServiceDate: z.optional(calendarDateField),
  owner: z.optional(ownerField),
  /** Where only a part of the business ends. */
  part: z.optional(partField),
  playbookVersion: z.optional(playbookVersionField),
};

const waivedWithClose = z.lazy(() =>
  z.strictObject({
    steps: z.array(stepField).check(z.minLength(1), z.maxLength(everyStepId.length)),
    reason: text(textLimits.note),
    waivedBy: text(textLimits.name),
  }),
);

/** How an offboarding is closed. */
export const closeFields = {
  outcome: outcomeField,
  note: z.optional(filled(textLimits.words)),
  part: z.optional(partField),
  stayed: z.optional(
    z.strictObject({ why: whyStayedField, words: z.optional(filled(textLimits.words)) }),
  ),
  /** The steps that are waived with the close, all with one reason. */
  waive: z.optional(waivedWithClose),
};

const waiveAct = z.lazy(() =>
  z.strictObject({
    kind: z.literal('waive'),
    step: stepField,
    reason: text(textLimits.note),
    waivedBy: text(textLimits.name),
  }),
);
const closeAct = z.lazy(() => z.strictObject({ kind: z.literal('close'), ...closeFields }));
const startAct = z.lazy(() => z.strictObject({ kind: z.literal('start'), ...startFields }));

/** What an approval is asked for: the command that is done after it, as its own function takes it. */
export type AskedAct = z.output<typeof waiveAct | typeof closeAct | typeof startAct>;
export const actField: z.ZodMiniType<AskedAct, AskedAct> = z.lazy(() =>
  z.discriminatedUnion('kind', [waiveAct, closeAct, startAct]),
);

const approvedActField = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('waive'),
      step: stepField,
      reason: z.string(),
      waivedBy: z.string(),
    }),
    z.object({ kind: z.literal('close'), outcome: outcomeField }),
    z.object({ kind: z.literal('start'), initiator: z.string(), reason: z.string() }),
  ]),
);

const request = () => ({
  number: z.int().check(z.gte(1)),
  by: namedField,
  askedOn: z.optional(calendarDateField),
  approvers: z.array(z.object({ user: idField, name: z.string(), owner: z.optional(z.string()) })),
  command: actField,
  enforced: z.boolean(),
});

/** A request for an approval, as the app keeps it. */
export const keptRequestField: z.ZodMiniType<ApprovalRequest & { command: AskedAct }> = z.lazy(() =>
  z.object({
    ...request(),
    key: z.string(),
    requestId: z.string(),
    acts: z.array(approvedActField),
  }),
);

/**
 * The newest request of an offboarding, as the company says it: for show. Whether it counts is decided by HubSpot's history
 * when the act is done.
 */
export type Approval = z.output<typeof requestField>;
const requestField = z.lazy(() =>
  z.object({ ...request(), state: z.enum(approvalStates), words: z.string() }),
);
export const approvalField: z.ZodMiniType<Approval> = requestField;
