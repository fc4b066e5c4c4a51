import { textLimits } from '../../../src/api/fields';
import type { ManyName, Parsed, RequestOf, Value } from '../../../src/api/functions';
import { manyFunctions } from '../../../src/api/functions/many';
import type { OneAct } from '../../../src/bulk/act';
import { notVerified } from '../../../src/bulk/ids';
import { companyOf } from '../../../src/crm/company';
import type { Person } from '../../../src/offboarding/offboarding';
import { refused } from '../../../src/offboarding/outcome';
import { Gather } from '../gather';
import { handle, type FunctionContext, type Main, type Result } from '../handle';
import type { HttpOptions } from '../http';
import { ownerRefusal } from '../owners';

/** What a function works with that takes companies by id. Its calls are gathered into batches. */
export interface ManyContext extends FunctionContext {
  /** For calls that belong to no company: they go out at once, also when no time is left for more companies. */
  alone: HttpOptions;
  /** Number of calls sent so far. */
  count: { calls: number };
  /** Returns the person as the act is recorded: as HubSpot vouched for them, else marked as not verified. */
  named(by: Person): Person;
  /** Whether HubSpot vouched for the person. */
  isVerified: boolean;
}

/** Milliseconds for which companies are worked on; a function has to answer well inside HubSpot's 10 seconds. */
const workMilliseconds = 7000;

/**
 * Creates `main` for a function that takes companies by id, outside a record. A call with a record in view is refused, as
 * one by a card would be. Whoever can open the app can make it: `docs/security.md`.
 */
export const handleMany = <N extends ManyName>(name: N, work: ManyWork<N>): Main =>
  handle(name, manyRequest(name), async (request, context, propertiesToSend) =>
    companyOf(propertiesToSend) === 'no_record'
      ? work(request, manyContext(context, notVouchedFor, false))
      : refused('bad_request', { field: 'propertiesToSend' }),
  );

/** Returns what a function that takes companies by id parses its request with. */
export function manyRequest<N extends ManyName>(name: N): RequestOf<N>;
export function manyRequest(name: ManyName) {
  return manyFunctions[name];
}

/** What a function does that takes companies by id. */
export type ManyWork<N extends ManyName> = (
  request: Parsed<N>,
  context: ManyContext,
) => Promise<Result<Value<N>>>;

const notVouchedFor = (by: Person) => notVerified(by, textLimits.name);

/** Returns the context of one call; `named`: how the person is recorded. */
export function manyContext(
  { http, at }: FunctionContext,
  named: ManyContext['named'],
  isVerified: boolean,
): ManyContext {
  const count = { calls: 0 };
  const alone = { ...http, count };
  const gathered = { ...alone, gather: new Gather(Date.now() + workMilliseconds) };
  return { http: gathered, alone, count, at, named, isVerified };
}

/** Returns what was done, with the number of calls that it took. */
export const withCalls = <T extends object>(
  value: T,
  { count }: ManyContext,
): Result<T & { calls: number }> => ({
  ok: true,
  changed: true,
  value: { ...value, calls: count.calls },
});

/** The refusal of an act whose owner is gone from HubSpot; 1 API call where it names one. */
export const ownerOfActRefusal = (act: OneAct, { alone }: ManyContext) =>
  ownerRefusal('owner' in act ? act.owner : undefined, 'act.owner', alone);
