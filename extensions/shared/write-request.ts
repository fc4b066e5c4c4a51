import { functions, type Request, type WriteName } from '../../src/api/functions';
import type { Reply } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import { refusalCodes, type RefusalCode } from '../../src/offboarding/outcome';
import type { Call } from './call';
import { sentenceOf } from './sentences';

type RequestContextKey = 'today' | 'by' | 'requestId';
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A write without its context: who asks, today and the request id. */
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

/** What the schema finds wrong with a request: a sentence for each field, by its dot-separated path. */
export function wrongIn(
  request: WriteRequest,
  context: RequestContext,
): Partial<Record<string, string>> {
  const checked = functions[request.name].request.safeParse({
    ...request.parameters,
    ...context,
  });
  const issues = checked.success ? [] : checked.error.issues;
  return Object.fromEntries(
    issues.map((issue) => [issue.path.join('.'), sentenceOf({ code: codeOf(issue.message) })]),
  );
}

const codeOf = (message: string): RefusalCode =>
  refusalCodes.find((code) => code === message) ?? 'bad_request';
