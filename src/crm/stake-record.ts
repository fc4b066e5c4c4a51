import * as z from 'zod/mini';
import { stakeGaps, stakeSources, type AtStake } from '../offboarding/at-stake';
import type { Offboarding } from '../offboarding/offboarding';
import type { Properties } from './names';
import { read, readAmount, readDate } from './read';

const parts = ['amount', 'currency', 'source', 'gap', 'as_of'] as const;
type Part = (typeof parts)[number];
const atStart = (part: Part) => `at_stake_${part}` as const;
const atClose = (part: Part) => `at_stake_at_close_${part}` as const;
type Names = typeof atStart | typeof atClose;

/** Returns the properties of what was at stake at the start and at the close; `''` clears one. */
export const stakesToProperties = ({ atStake, atStakeAtClose }: Offboarding) => ({
  ...toProperties(atStake, atStart),
  ...toProperties(atStakeAtClose, atClose),
});

function toProperties(stake: AtStake | undefined, nameOf: Names): Record<string, string> {
  const values: Record<Part, string> = {
    amount: String(stake?.amount ?? ''),
    currency: stake?.currency ?? '',
    source: stake?.source ?? '',
    gap: stake?.gap ?? '',
    as_of: stake?.asOf ?? '',
  };
  return Object.fromEntries(parts.map((part) => [nameOf(part), values[part]]));
}

/** Parses what was at stake; an amount without a currency, source or day, as typed in HubSpot, is not known. */
export const stakesFrom = (p: Properties): Pick<Offboarding, 'atStake' | 'atStakeAtClose'> => ({
  atStake: from(p, atStart),
  atStakeAtClose: from(p, atClose),
});

function from(p: Properties, nameOf: Names): AtStake | undefined {
  const asOf = readDate(p[nameOf('as_of')]);
  const amount = readAmount(p[nameOf('amount')]);
  const currency = p[nameOf('currency')];
  const source = read(z.enum(stakeSources), p[nameOf('source')]);
  const gap = read(z.enum(stakeGaps), p[nameOf('gap')]);
  if (!asOf) return undefined;
  if (amount !== undefined && currency && source) return { asOf, amount, currency, source };
  return gap && { asOf, gap, ...(source && { source }) };
}
