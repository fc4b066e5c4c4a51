import * as z from 'zod/mini';
import type * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import { HubSpotError, type ErrorBody } from './errors';

type Found = objects.SimplePublicObject;
type Input = { id?: string; properties: Record<string, string> };

/** HubSpot's 207 answer: what failed, by the ids or trace ids in its context (developers.hubspot.com, "Error handling"). */
const problemsField = z.lazy(() =>
  z.object({
    errors: z.optional(
      z.array(
        z.object({
          category: z.optional(z.string()),
          message: z.optional(z.string()),
          errors: z.optional(z.array(z.unknown())),
          context: z.optional(z.record(z.string(), z.array(z.string()))),
        }),
      ),
    ),
  }),
);

/** HTTP statuses that calls on one record answer for these categories. */
const statuses: Readonly<Record<string, number>> = {
  OBJECT_NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITS: 429,
  INTERNAL_ERROR: 500,
};

/**
 * Returns for each input of a batch what HubSpot answered: the record, or the error that a call on that record alone would
 * have thrown. Inputs carry their position as trace id.
 */
export function answersOf(
  inputs: readonly Input[],
  answer: { results: Found[] },
): (Found | HubSpotError)[] {
  const { errors = [] } = z.parse(problemsField, answer);
  const failed = new Map<string, HubSpotError>();
  for (const { category = '', context = {}, ...body } of errors) {
    const error = errorOf({ ...body, category }, statuses[category] ?? 400);
    for (const at of context.objectWriteTraceId ?? []) failed.set(`trace ${at}`, error);
    for (const id of context.ids ?? []) failed.set(`id ${id}`, error);
  }
  const byTrace = new Map(answer.results.map((one) => [one.objectWriteTraceId, one]));
  const isWhole = answer.results.length === inputs.length;
  return inputs.map(({ id }, at) => {
    const error = failed.get(`trace ${at}`) ?? failed.get(`id ${id}`);
    const found = byTrace.get(String(at)) ?? (isWhole ? answer.results[at] : undefined);
    return error ?? found ?? errorOf({ message: 'no answer for this record' }, 0);
  });
}

const errorOf = (body: ErrorBody, status: number) => new HubSpotError(status, 'batch', body);

/**
 * Sends a batch; one that HubSpot refuses as a whole is sent again in halves, so that only the inputs that are at fault fail. A
 * property that the account lacks is lacking for all.
 */
export async function splitWhereRefused<I, R>(
  inputs: readonly I[],
  send: (inputs: readonly I[]) => Promise<(R | Error)[]>,
): Promise<(R | Error)[]> {
  try {
    return await send(inputs);
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    const isAboutSome = [400, 409].includes(error.status) && !error.isMissingProperty;
    if (!isAboutSome || inputs.length === 1) return inputs.map(() => error);
    const middle = Math.ceil(inputs.length / 2);
    return [
      ...(await splitWhereRefused(inputs.slice(0, middle), send)),
      ...(await splitWhereRefused(inputs.slice(middle), send)),
    ];
  }
}
