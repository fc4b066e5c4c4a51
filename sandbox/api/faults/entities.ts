import * as z from 'zod/mini';

/** What stands between slashes, if a path is a pattern. `/crm/v3/` is a piece of a path: no path has these signs. */
export function patternOf(path: string): string | undefined {
  return /[\\^$*+?()[\]|]/.test(path) ? /^\/(.+)\/$/.exec(path)?.[1] : undefined;
}

function isReadable(path: string): boolean {
  try {
    return new RegExp(patternOf(path) ?? '') instanceof RegExp;
  } catch {
    return false;
  }
}

/** Whether a path has signs of a regular expression, and no slash at its end: as a piece of a path it would meet nothing. */
const isHalf = (path: string): boolean => patternOf(path) === undefined && /[\\^$*|]/.test(path);

const count = z.number().check(z.int(), z.nonnegative());

export const faultSchema = z.object({
  /** Any method when left out. */
  method: z.optional(z.string()),
  /** Part of the path and query as sent, or a regular expression between slashes: `/\/batch\/create$/`. */
  path: z.string().check(
    z.minLength(1),
    z.refine((path) => isReadable(path), 'Between the slashes is no regular expression.'),
    z.refine((path) => !isHalf(path), 'A regular expression stands between slashes.'),
  ),
  /** How many requests pass before it meets one; default 0. */
  skip: z._default(count, 0),
  /** How many requests it meets; default 1. */
  times: z._default(count.check(z.positive()), 1),
  /** Whether the request takes effect before it fails; default before, that is: it does not. */
  when: z._default(z.enum(['before', 'after']), 'before'),
  /** `reset` after a request took effect is a lost answer; `part` fails some items of a batch. */
  kind: z._default(z.enum(['status', 'reset', 'delay', 'part']), 'status'),
  /** The status answered; default 500. */
  status: z._default(z.number().check(z.int(), z.gte(400), z.lte(599)), 500),
  /** Which limit a 429 speaks of. */
  policy: z._default(z.enum(['TEN_SECONDLY_ROLLING', 'SECONDLY', 'DAILY']), 'TEN_SECONDLY_ROLLING'),
  /** Of a 477; default 2. */
  retryAfterSeconds: z._default(count, 2),
  delayMs: z._default(count, 1000),
  /** Of `part`: the items that fail, by index from 0. */
  items: z._default(z.array(count), []),
  /** Of `part`: every n-th item fails. */
  every: z.optional(count.check(z.positive())),
});

/** A fault as it is asked for. */
export type FaultInput = z.input<typeof faultSchema>;

export type Fault = z.infer<typeof faultSchema>;

/** `skip` and `times` are what is left of them. */
export type ActiveFault = Fault & { id: string };
