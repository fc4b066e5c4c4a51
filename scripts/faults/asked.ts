import type { FunctionName, Request } from '../../src/api/functions';

type WithoutMeta<R> = R extends unknown ? Omit<R, 'by' | 'today' | 'requestId'> : never;

/** A function's request without who asks, when, and its id. */
export type Asked<N extends FunctionName> = WithoutMeta<Request<N>>;
