import type { CalendarDate } from '../calendar/calendar-date';
import { addAmounts } from './add-amounts';

/** Where the amount at stake comes from. */
export const stakeSources = ['subscriptions', 'deals', 'typed'] as const;
export type StakeSource = (typeof stakeSources)[number];

/** Why HubSpot's records tell no amount. */
export const stakeGaps = [
  'several_currencies',
  'no_amount',
  'no_currency',
  'too_many',
  'nothing_found',
  'no_access',
] as const;
export type StakeGap = (typeof stakeGaps)[number];

/**
 * What a client pays in a year, as of a day of the portal: `amount` in the main unit of its currency (ISO 4217). Without an
 * amount it is not known, and `gap` says why; amounts of several currencies are never added.
 */
export type AtStake = { asOf: CalendarDate } & (
  | { amount: number; currency: string; source: StakeSource; gap?: undefined }
  | { amount?: undefined; currency?: undefined; source?: StakeSource | undefined; gap: StakeGap }
);

/** A subscription or a won deal that counts; what HubSpot does not say is absent. */
export interface Paying {
  /** A year's amount, in the main unit of the currency. */
  yearly?: number | undefined;
  currency?: string | undefined;
}

/** Returns what is at stake by the records of one source; undefined where none of them counts. `more`: not all were read. */
export function stakeOf(
  source: Exclude<StakeSource, 'typed'>,
  paying: readonly Paying[],
  more: boolean,
  asOf: CalendarDate,
): AtStake | undefined {
  const unknown = (gap: StakeGap): AtStake => ({ asOf, source, gap });
  if (paying.length === 0) return undefined;
  if (more) return unknown('too_many');
  const amounts = paying.flatMap(({ yearly }) => yearly ?? []);
  if (amounts.length < paying.length) return unknown('no_amount');
  const [currency, ...others] = new Set(paying.map((one) => one.currency));
  if (others.length > 0) return unknown('several_currencies');
  if (!currency) return unknown('no_currency');
  return { asOf, source, currency, amount: addAmounts(amounts) };
}

/** Whether a figure may be read anew: nothing typed is overwritten, and what is known is frozen. */
export const isToRead = (stake: AtStake | undefined): boolean =>
  stake === undefined || (stake.gap !== undefined && stake.source !== 'typed');

/** Returns the figure at the close where one was typed: what HubSpot says then does not replace it. */
export const typedAtClose = ({ atStake }: { atStake?: AtStake }): { atStakeAtClose?: AtStake } =>
  atStake?.source === 'typed' ? { atStakeAtClose: atStake } : {};
