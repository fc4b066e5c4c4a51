import * as z from 'zod/mini';
import type { FunctionName, ManyName, Parsed, RequestOf, Value } from '../../src/api/functions';
import { optionField } from '../../src/api/option-fields';
import type { Envelope, RepairPart, Reply } from '../../src/api/reply';
import { companyOf, isInDoubt, type Company } from '../../src/crm/company';
import { refusalCodes, refused, type Refusal } from '../../src/offboarding/outcome';
import { companyByRecords } from './company-records';
import { HubSpotError, NotProvisioned } from './errors';
import type { HttpOptions } from './http';

/** What a function works with: HubSpot's API, and the time of the call (ISO, UTC). */
export interface FunctionContext {
  http: HttpOptions;
  at: string;
}

/** `FunctionContext` of a function that works on the company in view. */
export interface CompanyContext extends FunctionContext {
  company: Company;
}

/** `lacks`: names of properties that the account lacks and that were left out. */
type Done<T> = { changed: boolean; repair?: RepairPart[]; lacks?: string[]; value: T };
export type Result<T> = ({ ok: true } & Done<T>) | { ok: false; refusal: Refusal };

/** A function as HubSpot calls it: `exports.main` of an app function. */
export type Main = (context: unknown) => Promise<Envelope>;

export const contextField = z.lazy(() =>
  z.object({
    parameters: z.optional(z.unknown()),
    /** Absent where there is no record in view. */
    propertiesToSend: z.optional(z.unknown()),
  }),
);

/** Creates `main` for a function that works on the company in view. */
export function handleCompany<N extends Exclude<FunctionName, ManyName>>(
  name: N,
  spec: RequestOf<N>,
  work: (request: Parsed<N>, context: CompanyContext) => Promise<Result<Value<N>>>,
): Main {
  return handle(name, spec, async (request, context, propertiesToSend) => {
    const sent = companyOf(propertiesToSend);
    if (sent === 'no_record') return refused('bad_request', { field: 'propertiesToSend' });
    if ('not_provisioned' in sent)
      return refused('not_provisioned', { lacks: sent.not_provisioned });
    const company = isInDoubt(sent) ? await companyByRecords(sent, context.http) : sent;
    const result = await work(request, { ...context, company });
    return result.ok ? { ...result, lacks: [...company.lacks, ...(result.lacks ?? [])] } : result;
  });
}

/** Creates `main` for a function: parses the request, and logs an unexpected error once with a correlation id. */
export function handle<N extends FunctionName>(
  name: N,
  spec: RequestOf<N>,
  work: (
    request: Parsed<N>,
    context: FunctionContext,
    propertiesToSend: unknown,
  ) => Promise<Result<Value<N>>>,
): Main {
  return async (context) => {
    const { parameters, propertiesToSend } = z.parse(contextField, context);
    return answerOf(name, spec, parameters, (request, own) => work(request, own, propertiesToSend));
  };
}

/** Answers one call of a function, as `handle`. */
export async function answerOf<N extends FunctionName>(
  name: N,
  { request: schema }: RequestOf<N>,
  parameters: unknown,
  work: (request: Parsed<N>, context: FunctionContext) => Promise<Result<Value<N>>>,
): Promise<Envelope> {
  const parsed = schema.safeParse(parameters ?? {});
  if (!parsed.success) return answer({ status: 'refused', refusal: refusalOf(parsed.error) });
  try {
    return answer(replyTo(await work(parsed.data, newFunctionContext())));
  } catch (error) {
    const option = optionRefusal(name, error, parsed.data);
    return answer(option ? replyTo(option) : unexpectedError(name, error));
  }
}

/** Creates the context of one call: HubSpot's API retries for 6 s and ends after 9.5 s, and the time is now. */
export function newFunctionContext(): FunctionContext {
  const http: HttpOptions = {
    baseUrl: process.env.HUBSPOT_API_BASE_URL ?? 'https://api.hubapi.com',
    token: process.env.PRIVATE_APP_ACCESS_TOKEN ?? '',
    retryUntil: Date.now() + 6000,
    endBy: Date.now() + 9500,
  };
  return { http, at: new Date().toISOString() };
}

const replyTo = <T>(result: Result<T>): Reply<T> => {
  if (!result.ok) return { status: 'refused', refusal: result.refusal };
  const { ok: _, repair = [], lacks = [], ...done } = result;
  return {
    status: 'done',
    ...done,
    ...(repair.length > 0 ? { repair } : {}),
    ...(lacks.length > 0 ? { lacks } : {}),
  };
};

/** Returns the first problem of an invalid request as a refusal. */
export function refusalOf(error: z.core.$ZodError): Refusal {
  const [issue] = error.issues;
  const code = refusalCodes.find((known) => known === issue?.message) ?? 'bad_request';
  return { code, field: issue?.path.join('.') || undefined };
}

/** Returns the reply to an error; an unexpected one is logged once. */
export function unexpectedError(name: string, error: unknown): Reply<never> {
  const lacks = lackedBy(error);
  if (lacks) return { status: 'refused', refusal: { code: 'not_provisioned', lacks } };
  if (error instanceof HubSpotError && error.isBusy)
    return { status: 'refused', refusal: { code: 'busy', ...longWait(error) } };
  const id = globalThis.crypto.randomUUID();
  const hubspot = error instanceof HubSpotError ? error.body.correlationId : undefined;
  console.error(JSON.stringify({ id, name, hubspot, error: String(error), stack: stackOf(error) }));
  return { status: 'failed', id };
}

/** The longest that the card waits for HubSpot, in milliseconds. */
const maxWait = 20_000;

/** Tells the card how long HubSpot asks to wait, where the function could not wait so long itself. */
const longWait = ({ retryAfter = 0 }: HubSpotError) =>
  retryAfter > 0 && retryAfter <= maxWait ? { waitSeconds: Math.ceil(retryAfter / 1000) } : {};

/** Refuses a choice whose option an admin removed in HubSpot, at its field. */
function optionRefusal(name: FunctionName, error: unknown, request: object) {
  if (!(error instanceof HubSpotError && error.status === 400)) return undefined;
  const [property] = error.refusedProperties('INVALID_OPTION');
  if (!property) return undefined;
  const field = optionField(name, property, request);
  return refused('option_gone', { lacks: [property], ...(field ? { field } : {}) });
}

/** Returns what the account lacks, if the error says so. */
function lackedBy(error: unknown): string[] | undefined {
  if (error instanceof NotProvisioned) return error.lacks;
  return error instanceof HubSpotError && error.isMissingProperty
    ? error.missingProperties
    : undefined;
}

/** The first five lines of the stack: HubSpot keeps 4 kB of a function's log. */
const stackOf = (error: unknown) =>
  error instanceof Error ? error.stack?.split('\n').slice(1, 6).join(' ') : undefined;

export const answer = (reply: Reply<unknown>): Envelope => ({
  statusCode: 200,
  body: JSON.stringify(reply),
});
