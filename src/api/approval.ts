import * as z from 'zod/mini';
import { approvalStates, type ApprovalRequest } from '../offboarding/approval';
import { everyStepId } from '../playbook/lookup';
import {
  filled,
  idField,
  namedField,
  outcomeField,
  stepField,
  text,
  textLimits,
  whyStayedField,
} from './fields';

/** What ends and what stays. */
export const partField = z.strictObject({
  ends: text(textLimits.note),
  stays: text(textLimits.note),
});

/** How an offboarding is closed. */
export const closeFields = {
  outcome: outcomeField,
  note: z.optional(filled(textLimits.words)),
  part: z.optional(partField),
  stayed: z.optional(
    z.strictObject({ why: whyStayedField, words: z.optional(filled(textLimits.words)) }),
  ),
  /** The steps that are waived with the close, all with one reason. */
  waive: z.optional(
    z.strictObject({
      steps: z.array(stepField).check(z.minLength(1), z.maxLength(everyStepId.length)),
      reason: text(textLimits.note),
      waivedBy: text(textLimits.name),
    }),
  ),
};

/** What an approval is asked for: the command that is done after it, as its own function takes it. */
export const actField = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('waive'),
    step: stepField,
    reason: text(textLimits.note),
    waivedBy: text(textLimits.name),
  }),
  z.strictObject({ kind: z.literal('close'), ...closeFields }),
]);
export type AskedAct = z.output<typeof actField>;

const approvedActField = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('waive'),
    step: stepField,
    reason: z.string(),
    waivedBy: z.string(),
  }),
  z.object({ kind: z.literal('close'), outcome: outcomeField }),
]);

const request = {
  number: z.int().check(z.gte(1)),
  by: namedField,
  approvers: z.array(z.object({ user: idField, name: z.string(), owner: z.optional(z.string()) })),
  command: actField,
};

/** A request for an approval, as the app keeps it. */
export const keptRequestField: z.ZodMiniType<ApprovalRequest & { command: AskedAct }> = z.object({
  ...request,
  key: z.string(),
  requestId: z.string(),
  acts: z.array(approvedActField),
});

/**
 * The newest request of an offboarding, as the company says it: for show. Whether it counts is decided by HubSpot's history
 * when the act is done.
 */
export const approvalField = z.object({
  ...request,
  state: z.enum(approvalStates),
  words: z.string(),
});
export type Approval = z.output<typeof approvalField>;
