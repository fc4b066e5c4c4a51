import type { NotDone } from '../../../src/api/bulk';
import { pileOf, type Pile, type WhyNot } from '../../../src/bulk/piles';
import type { Company } from '../../../src/crm/company';
import type { Refusal } from '../../../src/offboarding/outcome';
import { HubSpotError } from '../errors';
import { unexpectedError, type CompanyContext } from '../handle';
import { readCompany } from './companies';
import type { ManyContext } from './handle-many';

type Named = { id: string; name: string };
type Not = { why: WhyNot; steps?: Refusal['steps'] };

/** What came of one company: `left` if it is to be tried again. */
export type Settled<D extends string> =
  ({ did: D } & Named) | ({ did: 'not' } & NotDone) | { did: 'left'; id: string };

/**
 * Works on each company for itself, all in step, so that their calls are gathered. An error of one is that one's: where HubSpot
 * was busy, no time is left, or the app may not do it any more, the company is `left`; any other is a reason.
 */
export const settleEach = <D extends string>(
  name: string,
  companies: readonly string[],
  context: ManyContext,
  work: (context: CompanyContext) => Promise<D | 'left' | Not>,
): Promise<Settled<D>[]> =>
  Promise.all(
    companies.map(async (id) => {
      let company: Company | undefined;
      const settled = (did: D | 'left' | Not): Settled<D> => {
        const named = { id, name: company?.name ?? id };
        if (typeof did === 'object') return { did: 'not', ...named, ...did };
        return did === 'left' ? { did: 'left', id } : { did, ...named };
      };
      try {
        company = await readCompany(id, context.http);
        if (!company) return settled({ why: 'no_such_company' });
        return settled(await work({ ...context, company }));
      } catch (error) {
        return settled(problemOf(name, error));
      }
    }),
  );

/** Returns the reason in a refusal; HubSpot being busy is none. */
export const reasonOf = ({ code, steps }: Refusal): 'left' | Not =>
  code === 'busy' ? 'left' : { why: code, ...(steps ? { steps } : {}) };

function problemOf(name: string, error: unknown): 'left' | Not {
  if (error instanceof HubSpotError) {
    if (error.mayPass) return 'left';
    if (error.isUnknownOwner) return { why: 'owner_gone' };
    if (error.refusedProperties('INVALID_OPTION').length > 0) return { why: 'option_gone' };
  }
  const reply = unexpectedError(name, error);
  if (error instanceof HubSpotError && error.isNotAllowed && name !== 'preview_many') return 'left';
  return reply.status === 'refused' ? reasonOf(reply.refusal) : { why: 'failed' };
}

/** Returns the companies that came to nothing. */
export const notDoneIn = (all: readonly Settled<string>[]): NotDone[] =>
  all.flatMap((one) => ('why' in one ? [withoutDid(one)] : []));

/** Returns the same by pile: those on which there is nothing to do, and those on which it cannot be done. */
export function notDoneByPile(all: readonly Settled<string>[]) {
  const not = notDoneIn(all);
  const of = (pile: Pile) => not.filter(({ why }) => pileOf(why) === pile);
  return { skip: of('skip'), cannot: of('cannot') };
}

/** Returns the companies of which this came. */
export const namedIn = <D extends string>(all: readonly Settled<D>[], did: D): Named[] =>
  all.flatMap((one) => (one.did === did && 'name' in one ? [{ id: one.id, name: one.name }] : []));

export const leftIn = (all: readonly Settled<string>[]): string[] =>
  all.flatMap(({ did, id }) => (did === 'left' ? [id] : []));

const withoutDid = ({ id, name, why, steps }: NotDone): NotDone => ({
  id,
  name,
  why,
  ...(steps ? { steps } : {}),
});
