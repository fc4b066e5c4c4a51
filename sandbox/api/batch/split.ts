import * as z from 'zod/mini';
import type { ApiError } from '../server/errors';
import { itemError } from './answers';
import type { BatchError } from './entities';

/** What any batch may have in an input. */
export const itemSchema = z.looseObject({
  id: z.optional(z.string()),
  idProperty: z.optional(z.nullable(z.string())),
  from: z.optional(z.object({ id: z.string() })),
  properties: z.optional(z.record(z.string(), z.unknown())),
  objectWriteTraceId: z.optional(z.nullable(z.string())),
});

const batchSchema = z.looseObject({ inputs: z.array(itemSchema) });

const answerSchema = z.looseObject({ errors: z.optional(z.array(z.unknown())) });

export type BatchItem = z.infer<typeof itemSchema>;

/** A batch without the items that fail, and what is to be said of those. */
export interface Split {
  body: Record<string, unknown>;
  errors: BatchError[];
  /** Nothing is left to do. */
  allFail: boolean;
}

/**
 * Takes the items that are refused out of a batch. Objects are written item by item only where every input has an
 * `objectWriteTraceId` (HubSpot's docs); without, the first refusal is thrown and stands for the whole batch.
 * @param path as registered, with v3 or v4
 * @returns nothing when the body is no batch or no item is refused
 */
export function splitBatch(
  path: string,
  body: unknown,
  refusalOf: (item: BatchItem, index: number) => ApiError | undefined,
): Split | undefined {
  const parsed = batchSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const { inputs } = parsed.data;
  const refusals = inputs.map(refusalOf);
  const first = refusals.find((refusal) => refusal !== undefined);
  if (!first) return undefined;
  if (isObjectWrite(path) && inputs.some((input) => !input.objectWriteTraceId)) throw first;
  const kept = inputs.filter((_, index) => !refusals[index]);
  const errors = inputs.flatMap((input, index) => {
    const refusal = refusals[index];
    return refusal ? [itemError(refusal, contextOf(input))] : [];
  });
  return { body: { ...parsed.data, inputs: kept }, errors, allFail: kept.length === 0 };
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

function contextOf({ id, from, objectWriteTraceId }: BatchItem): Record<string, string[]> {
  if (objectWriteTraceId) return { objectWriteTraceId: [objectWriteTraceId] };
  const known = id ?? from?.id;
  return known === undefined ? {} : { ids: [known] };
}
