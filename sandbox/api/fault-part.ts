import * as z from 'zod/mini';
import { itemError } from './batch';
import type { BatchError } from './batch';
import { refuse } from './errors';
import type { Fault } from './faults';

const inputSchema = z.looseObject({
  id: z.optional(z.string()),
  from: z.optional(z.object({ id: z.string() })),
  objectWriteTraceId: z.optional(z.nullable(z.string())),
});
const batchSchema = z.looseObject({ inputs: z.array(inputSchema) });
const answerSchema = z.looseObject({ errors: z.optional(z.array(z.unknown())) });

type Input = z.infer<typeof inputSchema>;
const failure = refuse(500, 'internal error', { category: 'INTERNAL_ERROR' });

/** A batch without the items that fail, and what is to be said of those. */
export interface Split {
  body: Record<string, unknown>;
  errors: BatchError[];
  /** Nothing is left to do. */
  allFail: boolean;
}

/**
 * Takes the items that a fault names out of a batch. Objects are written item by item only where every input has an
 * `objectWriteTraceId` (HubSpot's docs); without, the batch is refused as a whole. Category and message of an item
 * that fails for HubSpot's own reasons are guessed.
 * @returns nothing when the body is no batch or the fault meets none of its items
 */
export function splitBatch(fault: Fault, path: string, body: unknown): Split | undefined {
  const parsed = batchSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const { inputs } = parsed.data;
  const fails = (_: unknown, index: number) =>
    fault.items.includes(index) || (fault.every !== undefined && (index + 1) % fault.every === 0);
  const failing = inputs.filter(fails);
  if (failing.length === 0) return undefined;
  if (isObjectWrite(path) && inputs.some((input) => !input.objectWriteTraceId)) throw failure;
  return {
    body: { ...parsed.data, inputs: inputs.filter((input) => !failing.includes(input)) },
    errors: failing.map((input) => itemError(failure, contextOf(input))),
    allFail: failing.length === inputs.length,
  };
}

/** The answer of the items that went well, with the others' errors. */
export function joinErrors(text: string, errors: BatchError[]): string {
  const answer = answerSchema.parse(JSON.parse(text));
  const all = [...(answer.errors ?? []), ...errors];
  return JSON.stringify({ ...answer, numErrors: all.length, errors: all });
}

/** The answer when no item went well. */
export function allFailed(at: string, errors: BatchError[]) {
  const times = { requestedAt: at, startedAt: at, completedAt: at };
  return { status: 'COMPLETE', results: [], numErrors: errors.length, errors, ...times };
}

const isObjectWrite = (path: string) =>
  path.startsWith('/crm/v3/objects/') && !path.endsWith('/batch/read');

function contextOf({ id, from, objectWriteTraceId }: Input): Record<string, string[]> {
  if (objectWriteTraceId) return { objectWriteTraceId: [objectWriteTraceId] };
  const known = id ?? from?.id;
  return known === undefined ? {} : { ids: [known] };
}
