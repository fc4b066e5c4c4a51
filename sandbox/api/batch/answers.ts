import type { Crm } from '../crm';
import { ApiError } from '../server/errors';
import type { Answer } from '../server/route';
import type { BatchError } from './entities';

/**
 * Does `work` for every input. The request's transaction makes that all or none, unless every input has an `objectWriteTraceId` of its own; then each
 * stands by itself and what failed is reported. Source: HubSpot's docs, for create; the others inferred.
 */
export function eachInput<I extends { objectWriteTraceId?: string | undefined }, R>(
  crm: Crm,
  inputs: I[],
  work: (input: I) => R,
): { results: R[]; errors: BatchError[] } {
  const traces = inputs.map((input) => input.objectWriteTraceId);
  const traced = !traces.includes(undefined) && new Set(traces).size === traces.length;
  if (!traced) return { results: inputs.map(work), errors: [] };
  const results: R[] = [];
  const errors: BatchError[] = [];
  for (const input of inputs) {
    try {
      results.push(crm.transaction(() => work(input)));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      errors.push(itemError(error, { objectWriteTraceId: [input.objectWriteTraceId ?? ''] }));
    }
  }
  return { results, errors };
}

export function itemError(error: ApiError, context: Record<string, string[]>): BatchError {
  const { message, category = 'VALIDATION_ERROR', errors = [] } = error.body;
  return {
    status: 'error',
    category,
    message,
    context: { ...error.body.context, ...context },
    errors,
    links: {},
  };
}

/** Records that a batch named and that are not there. Source: recorded bodies in public fixtures. */
export function missingError(typeName: string, ids: string[]): BatchError {
  return {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    message: `Could not get some ${typeName.toUpperCase()} objects, they may be deleted or not exist. Check that ids are valid.`,
    context: { ids },
    errors: [],
    links: {},
  };
}

/** Answers a batch: `status` when all went well, 207 when something failed. */
export function answerBatch(
  crm: Crm,
  status: number,
  { results, errors }: { results: unknown[]; errors: BatchError[] },
): Answer {
  const at = crm.now().toISOString();
  return {
    status: errors.length > 0 ? 207 : status,
    body: {
      status: 'COMPLETE',
      results,
      ...(errors.length > 0 && { numErrors: errors.length, errors }),
      requestedAt: at,
      startedAt: at,
      completedAt: at,
    },
  };
}
