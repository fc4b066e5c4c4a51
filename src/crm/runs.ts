import * as z from 'zod/mini';
import { actField, companyIdField, withReasonField, type Run, type RunState } from '../api/bulk';
import { instantField, personField } from '../api/fields';
import { batchesOf } from '../bulk/ids';
import { bodyParts, headPart, partsOf, textIn, type AppDataKind } from './app-data';
import type { Properties } from './names';
import { read, readJson } from './read';

/** A run as it is kept: its companies are those of its batches, in order. */
export interface KeptRun extends Pick<Run, 'id' | 'by' | 'at' | 'act'> {
  companies: string[];
  state: Exclude<RunState, 'over'>;
}

/** What came of a batch, as it is kept; `undo`: what came of undoing it. */
export interface KeptBatch {
  batch: number;
  created: number;
  changed: number;
  skipped: z.infer<typeof withReasonField>[];
  failed: z.infer<typeof withReasonField>[];
  left: string[];
  undo?: { undone: number; kept: z.infer<typeof withReasonField>[]; left: string[] } | undefined;
}

const headField = z.lazy(() =>
  z.object({
    by: personField,
    at: instantField,
    act: actField,
    companies: z.number(),
  }),
);
const states = ['open', 'stopped', 'undone'] as const;
const stateField = z.enum(states);
const ended = '_ended';

/** The state as it is kept; of a run of which nothing is left, so that a search tells it from the others. */
export const stateKept = (state: KeptRun['state'], isEnded: boolean): string =>
  isEnded ? `${state}${ended}` : state;

/** The states that are kept of runs of which nothing is left, or of the others. */
export const statesKept = (areEnded: boolean): string[] =>
  states.map((state) => stateKept(state, areEnded));

const notDone = z.lazy(() => z.array(withReasonField));
const batchField: z.ZodMiniType<KeptBatch> = z.lazy(() =>
  z.object({
    batch: z.number(),
    created: z.number(),
    changed: z.number(),
    skipped: notDone,
    failed: notDone,
    left: z.array(companyIdField),
    undo: z.optional(
      z.object({ undone: z.number(), kept: notDone, left: z.array(companyIdField) }),
    ),
  }),
);

/** Key of what came of a batch. */
export const batchKey = (run: string, batch: number): string => `${run}.${batch}`;

/** Returns the keys of a run's batches. */
export const batchKeys = (run: string, companies: number): string[] =>
  Array.from({ length: batchesOf(companies) }, (_, batch) => batchKey(run, batch));

const kindOf = (data_kind: AppDataKind) => ({ data_kind });

/** Returns the properties of a new run; undefined when its ids are too long to be kept. */
export function runToProperties({ id, by, at, act, companies, state }: KeptRun) {
  const body = partsOf(companies.join(';'), bodyParts);
  if (!body) return undefined;
  return {
    data_name: `${act.kind}, ${companies.length} companies, ${at.slice(0, 10)}, by ${by.name}`,
    data_key: id,
    ...kindOf('bulk_run'),
    data_revision: `${id}.1`,
    data_state: state,
    [headPart]: JSON.stringify({ by, at, act, companies: companies.length }),
    ...body,
  };
}

/** Returns the properties of what came of a batch. */
export const batchToProperties = (run: string, batch: KeptBatch): Record<string, string> => ({
  data_name: `Batch ${batch.batch + 1} of ${run}`,
  ...kindOf('bulk_batch'),
  ...(partsOf(JSON.stringify(batch), [headPart, ...bodyParts]) ?? {}),
});

/** Parses what a run is about; undefined for any other record, and for one that somebody edited. */
export function runHeadOf(
  p: Properties,
): (Omit<KeptRun, 'companies'> & { count: number }) | undefined {
  const head = readJson(headField, p[headPart]);
  const state = read(stateField, p.data_state?.replace(ended, ''));
  if (!head || !state || !p.data_key) return undefined;
  const { companies: count, ...rest } = head;
  return { id: p.data_key, state, count, ...rest };
}

/** Parses a whole run. */
export function runOf(p: Properties): KeptRun | undefined {
  const head = runHeadOf(p);
  const companies = textIn(p, bodyParts).split(';');
  if (!head || companies.length !== head.count) return undefined;
  const { count: _, ...rest } = head;
  return { ...rest, companies };
}

/** Parses what came of a batch. */
export const keptBatchOf = (p: Properties): KeptBatch | undefined =>
  readJson(batchField, textIn(p, [headPart, ...bodyParts]));

/** Returns a run as it stands, from what came of its batches so far. */
export function runAsItStands(
  { count, ...head }: Omit<KeptRun, 'companies'> & { count: number },
  kept: readonly KeptBatch[],
): Run {
  const isUndone = head.state === 'undone';
  const over = kept.filter(({ left, undo }) => (isUndone ? undo?.left : left)?.length === 0);
  const batches = batchesOf(count);
  const sum = (of: (batch: KeptBatch) => number) =>
    kept.reduce((total, batch) => total + of(batch), 0);
  return {
    ...head,
    companies: count,
    batches,
    state: head.state === 'open' && over.length === batches ? 'over' : head.state,
    begun: numbersOf(kept.filter(isCarriedOut)),
    over: numbersOf(over),
    counts: {
      created: sum(({ created }) => created),
      changed: sum(({ changed }) => changed),
      skipped: sum(({ skipped }) => skipped.length),
      failed: sum(({ failed }) => failed.length),
      undone: sum(({ undo }) => undo?.undone ?? 0),
    },
    notDone: kept.flatMap(({ skipped, failed, undo }) =>
      isUndone ? (undo?.kept ?? []) : [...skipped, ...failed],
    ),
  };
}

/** Whether anything came of a batch but its undo, which is also kept of one that was never carried out. */
const isCarriedOut = ({ created, changed, skipped, failed, left }: KeptBatch): boolean =>
  created + changed + skipped.length + failed.length + left.length > 0;

const numbersOf = (batches: readonly KeptBatch[]): number[] =>
  batches.map(({ batch }) => batch).sort((a, b) => a - b);
