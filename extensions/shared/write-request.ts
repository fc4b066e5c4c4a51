import type * as z from 'zod/mini';
import { functions, type Request, type WriteName } from '../../src/api/functions';
import type { Reply } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import { refusalCodes, type RefusalCode } from '../../src/offboarding/outcome';
import type { Call } from './call';

type RequestContextKey = 'today' | 'by' | 'requestId' | 'acceptsPossibleSecret';
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A write without its context: who asks, today, the request id, and what was accepted. */
export type WriteRequest = {
  [N in WriteName]: { name: N; parameters: Without<Request<N>, RequestContextKey> };
}[WriteName];

/** What every write carries. */
export type RequestContext = Pick<Request<'move_stage'>, RequestContextKey>;

/** Sends a request to the function that it names. */
export const send = (
  call: Call,
  { name, parameters }: WriteRequest,
  context: RequestContext,
): Promise<Reply<Situation>> => call<WriteName>(name, { ...parameters, ...context });

/** What the schema finds wrong with a request, by the field's dot-separated path. */
export type Wrong = Partial<Record<string, RefusalCode>>;

export const wrongIn = (request: WriteRequest, context: RequestContext): Wrong =>
  wrongBy(functions[request.name].request, { ...request.parameters, ...context });

/** What a request's schema finds wrong with a value, as `wrongIn`. */
export function wrongBy(schema: z.ZodMiniType, value: unknown): Wrong {
  const checked = schema.safeParse(value);
  const issues = checked.success ? [] : checked.error.issues;
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), codeOf(message)]));
}

/** The paths of texts that may be passwords, if nothing else is wrong. */
export function asksAbout(wrong: Wrong): string[] {
  const isAsked = Object.values(wrong).every((code) => code === 'text_may_have_secret');
  return isAsked ? Object.keys(wrong) : [];
}

const codeOf = (message: string): RefusalCode =>
  refusalCodes.find((code) => code === message) ?? 'bad_request';
