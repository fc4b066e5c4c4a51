import * as z from 'zod/mini';
import type { Item } from '../offboarding/items';
import { calendarDateField, instantField, registerField, stepField } from './fields';
import { meetingStates } from '../offboarding/meeting';

export const unknownWhy = z.enum(['not_available', 'no_access', 'left_out', 'failed']);

/**
 * A live part that could not be read: the account does not have it (`not_available`), the app may not read it
 * (`no_access`), the app was assembled without it (`left_out`), or the read failed (`failed`). It is never shown as
 * empty.
 */
const unknown = z.lazy(() => z.object({ status: z.literal('unavailable'), why: unknownWhy }));
export type Unknown = z.infer<typeof unknown>;
export const settledField = <T extends z.ZodMiniType>(value: T) =>
  z.discriminatedUnion('status', [z.object({ status: z.literal('loaded'), value }), unknown]);

const invoice = z.lazy(() =>
  z.object({
    id: z.string(),
    number: z.string(),
    state: z.enum(['open', 'overdue']),
    due: z.optional(calendarDateField),
    /** Balance due, in the main unit of the currency. */
    balance: z.number(),
    /** ISO 4217; empty where HubSpot does not say it. */
    currency: z.string(),
  }),
);
/** Open invoices by due date, oldest first, and the open amount by currency. No open invoices is an empty list. */
export const moneyField = z.lazy(() =>
  z.object({
    invoices: z.array(invoice),
    balances: z.array(z.object({ currency: z.string(), open: z.number(), overdue: z.number() })),
    /** Number of open invoices that were not read; their balances are missing from the sums. */
    notRead: z.number(),
    /** Numbers of those of them that HubSpot has without a readable balance. */
    withoutBalance: z.optional(z.array(z.string())),
  }),
);
export type Money = z.infer<typeof moneyField>;

const itemField: z.ZodMiniType<Item> = z.lazy(() =>
  z.object({
    id: z.string(),
    register: registerField,
    values: z.record(z.string(), z.string()),
    due: z.optional(calendarDateField),
    ownerId: z.optional(z.string()),
    state: z.enum(['open', 'held', 'done']),
    doneAt: z.optional(instantField),
    doneIn: z.optional(z.enum(['app', 'hubspot'])),
    doneBy: z.optional(z.string()),
  }),
);
/**
 * List items, and the state of step tasks in HubSpot. `reminder`: which date of the step it reminds of; false for the
 * step's own task.
 */
export const tasksField = z.lazy(() =>
  z.object({
    items: z.array(itemField),
    steps: z.array(
      z.object({
        step: stepField,
        reminder: z.union([z.literal(false), z.string()]),
        done: z.boolean(),
      }),
    ),
    /** Number of tasks that were not read. */
    notRead: z.number(),
  }),
);
export type Tasks = z.infer<typeof tasksField>;
/** A step's meeting on the offboarding in HubSpot. */
const meeting = z.lazy(() =>
  z.object({
    id: z.string(),
    /** The meeting's activity key, `<offboarding key>:<request id>`, by which its outcome is saved. */
    activityKey: z.string(),
    step: stepField,
    title: z.string(),
    start: instantField,
    minutes: z.optional(z.number()),
    /** A place or a URL. */
    where: z.optional(z.string()),
    state: z.enum(meetingStates),
    /** Ids of the contacts who come; absent if they could not be read. */
    attendees: z.optional(z.array(z.string())),
  }),
);
export type Meeting = z.infer<typeof meeting>;

/** The live parts of a stage (`live` in the playbook); a part that was not requested is absent. */
export const liveField = z.lazy(() =>
  z.object({
    readAt: instantField,
    money: z.optional(settledField(moneyField)),
    tasks: z.optional(settledField(tasksField)),
    /** Meetings of all steps, earliest first. */
    meetings: z.optional(settledField(z.array(meeting))),
  }),
);
export type Live = z.infer<typeof liveField>;
