import * as z from 'zod/mini';
import { bulkReasons, type WhyNot } from '../bulk/piles';
import { refusalCodes } from '../offboarding/outcome';
import type { Act, OneAct } from '../bulk/act';
import { playbookVersionField } from './playbook';
import {
  calendarDateField,
  instantField,
  initiatorField,
  namedField,
  ownerField,
  reasonField,
  stageField,
  stepField,
  text,
  textLimits,
} from './fields';

/** HubSpot's id of a company. */
export const companyIdField = z.string().check(z.regex(/^\d{1,20}$/));
/** Id of a run, which is that of the request that made it; ids of its changes are longer. */
export const runIdField = z.string().check(z.regex(/^[\w-]{1,40}$/));
export const maxRunCompanies = 10_000;
const isOnceEach = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** Companies by id, each once. */
export const companiesField = (max: number) =>
  z.array(companyIdField).check(z.minLength(1), z.maxLength(max), z.refine(isOnceEach));

/** What is done on many companies. */
export const actField: z.ZodMiniType<Act> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('start'),
      initiator: initiatorField,
      statedReason: reasonField,
      statedWords: text(textLimits.words),
      finalServiceDate: z.optional(calendarDateField),
      owner: z.optional(ownerField),
      eachOwn: z.optional(z.literal(true)),
      playbookVersion: z.optional(playbookVersionField),
    }),
    z.strictObject({ kind: z.literal('reassign'), owner: ownerField, why: text(textLimits.note) }),
    z.strictObject({
      kind: z.literal('move'),
      to: stageField,
      why: z.optional(text(textLimits.note)),
    }),
    z.strictObject({
      kind: z.literal('pause'),
      why: text(textLimits.note),
      until: z.optional(calendarDateField),
    }),
  ]),
);

/** What is done on one company. */
export const oneActField: z.ZodMiniType<OneAct> = z.lazy(() =>
  z.union([
    actField,
    z.strictObject({
      kind: z.literal('waive'),
      steps: z.array(stepField).check(z.minLength(1)),
      why: text(textLimits.note),
    }),
  ]),
);

const whyNotField: z.ZodMiniType<WhyNot> = z.enum([...refusalCodes, ...bulkReasons]);

/** A company by name; `name` is its id where HubSpot does not know it. */
const company = { id: z.string(), name: z.string() };
const companyField = z.lazy(() => z.object(company));
/** A company on which nothing is done, and why; `steps`: those that hold the gate. */
export const withReasonField = z.lazy(() =>
  z.object({ ...company, why: whyNotField, steps: z.optional(z.array(stepField)) }),
);
export type NotDone = z.infer<typeof withReasonField>;

/** Number of calls to HubSpot's API that a function made, by which its caller paces itself. */
const calls = z.number();

/** What an act would come to; `hadOne`: how many of `create` were offboarded before; `tasks`: how many each owner gets by it. */
export const previewField = z.lazy(() =>
  z.object({
    create: z.array(companyField),
    hadOne: z.number(),
    change: z.array(companyField),
    skip: z.array(withReasonField),
    cannot: z.array(withReasonField),
    tasks: z.array(z.object({ owner: z.optional(namedField), tasks: z.number() })),
    calls,
  }),
);
export type Preview = z.infer<typeof previewField>;

/** What was done. `left`: the companies that are to be sent once more, because HubSpot was busy or time ran out. */
export const doneField = z.lazy(() =>
  z.object({
    created: z.array(companyField),
    changed: z.array(companyField),
    skipped: z.array(withReasonField),
    failed: z.array(withReasonField),
    left: z.array(z.string()),
    calls,
  }),
);
export type DoneMany = z.infer<typeof doneField>;

/** What was undone; `kept`: what could not be, and why. */
export const undoneField = z.lazy(() =>
  z.object({
    undone: z.array(companyField),
    kept: z.array(withReasonField),
    left: z.array(z.string()),
    calls,
  }),
);
export type UndoneMany = z.infer<typeof undoneField>;

/** Of how many offboardings other objects were read; `left`: the companies that are to be sent once more. */
export const repairedField = z.lazy(() =>
  z.object({ read: z.number(), left: z.array(z.string()), calls }),
);
export type RepairedMany = z.infer<typeof repairedField>;

/**
 * `open`: batches are left, whoever sends them. `stopped`: nobody is to send them until it is resumed. `over`: every batch
 * came to an end. `undone`: it is being undone, or was.
 */
const runState = z.enum(['open', 'stopped', 'over', 'undone']);
export type RunState = z.infer<typeof runState>;

/**
 * A run as it stands. `begun`: the batches that were sent and of which something is kept, counted from 0. `over`: those that came to an end; of a
 * run that is undone, those that were undone. `notDone`: the companies that were skipped, failed, or could not be undone.
 */
export const runField = z.lazy(() =>
  z.object({
    id: z.string(),
    by: namedField,
    at: instantField,
    act: actField,
    companies: z.number(),
    batches: z.number(),
    state: runState,
    begun: z.array(z.number()),
    over: z.array(z.number()),
    counts: z.object({
      created: z.number(),
      changed: z.number(),
      skipped: z.number(),
      failed: z.number(),
      undone: z.number(),
    }),
    notDone: z.array(withReasonField),
  }),
);
export type Run = z.infer<typeof runField>;

/** `left`: where names are asked for, the companies of the first batches of the run that did not come to their end. */
export const runsField = z.lazy(() =>
  z.object({ runs: z.array(runField), left: z.optional(z.array(companyField)), calls }),
);
export const oneRunField = z.lazy(() => z.object({ run: runField, calls }));
