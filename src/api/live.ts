import * as z from 'zod/mini';
import type { Item } from '../offboarding/items';
import { calendarDateField, instantField, registerField, stepField } from './fields';
import { meetingStates } from '../offboarding/meeting';

export const unknownWhy = z.enum(['not_available', 'no_access', 'failed']);

/**
 * What HubSpot's other records say just now. A part that could not be read is unknown, never empty: the
 * account does not have it (`not_available`), the app may not read it (`no_access`), or it `failed`.
 */
const unknown = z.object({ status: z.literal('unavailable'), why: unknownWhy });
export type Unknown = z.infer<typeof unknown>;
export const settledField = <T extends z.ZodMiniType>(value: T) =>
  z.discriminatedUnion('status', [z.object({ status: z.literal('loaded'), value }), unknown]);

const invoice = z.object({
  id: z.string(),
  number: z.string(),
  state: z.enum(['open', 'overdue']),
  due: z.optional(calendarDateField),
  /** Balance due in the currency's main unit. */
  balance: z.number(),
  currency: z.string(),
});
/** Open invoices, oldest due first, and what is open by currency. Nothing open is an empty list. */
export const moneyField = z.object({
  invoices: z.array(invoice),
  balances: z.array(z.object({ currency: z.string(), open: z.number(), overdue: z.number() })),
  /** Open invoices beyond those that were read; their balances are missing. */
  notRead: z.number(),
});
export type Money = z.infer<typeof moneyField>;

const itemField: z.ZodMiniType<Item> = z.object({
  id: z.string(),
  register: registerField,
  values: z.record(z.string(), z.string()),
  dueAt: z.optional(instantField),
  ownerId: z.optional(z.string()),
  state: z.enum(['open', 'held', 'done']),
  doneAt: z.optional(instantField),
  doneIn: z.optional(z.enum(['app', 'hubspot'])),
});
/** The registers' items, and what HubSpot says of the steps' own tasks. */
export const tasksField = z.object({
  items: z.array(itemField),
  steps: z.array(z.object({ step: stepField, reminder: z.boolean(), done: z.boolean() })),
  /** Tasks beyond those that were read. */
  notRead: z.number(),
});
export type Tasks = z.infer<typeof tasksField>;
/** A meeting of a step, on the offboarding in HubSpot. */
const meeting = z.object({
  id: z.string(),
  /** The activity key that it carries, `<offboarding key>:<request id>`, by which its outcome is entered. */
  activityKey: z.string(),
  step: stepField,
  title: z.string(),
  start: instantField,
  minutes: z.optional(z.number()),
  /** A place, or a link. */
  where: z.optional(z.string()),
  state: z.enum(meetingStates),
});
export type Meeting = z.infer<typeof meeting>;

/** The parts that a stage asks for (`live` in the playbook); a part not asked for is absent. */
export const liveField = z.object({
  readAt: instantField,
  money: z.optional(settledField(moneyField)),
  tasks: z.optional(settledField(tasksField)),
  /** Of every step, the earliest first. */
  meetings: z.optional(settledField(z.array(meeting))),
});
export type Live = z.infer<typeof liveField>;
