import type { AtStake, StakeGap, StakeSource } from '../offboarding/at-stake';
import { amountInWords } from './in-words';

const gaps: Record<StakeGap, string> = {
  several_currencies: 'several currencies, which are never added',
  no_amount: 'HubSpot lacks an amount or how often it is billed',
  no_currency: 'HubSpot does not say the currency',
  too_many: 'there are more records than could be read',
  nothing_found: 'no running subscription or won deal in HubSpot',
  no_access: 'subscriptions and deals cannot be read',
};

const sources: Record<StakeSource, string> = {
  subscriptions: 'by subscriptions',
  deals: 'by won deals',
  typed: 'typed',
};

/** Returns what is at stake: `EUR 12,000.00 a year`, or `not known`. */
export const stakeInWords = (stake: AtStake | undefined): string =>
  stake?.amount === undefined
    ? 'not known'
    : `${amountInWords(stake.amount, stake.currency)}${stake.amount === 0 ? '' : ' a year'}`;

/** Returns where the figure comes from, or why there is none; undefined while nothing was read or typed. */
export const stakeBasis = (stake: AtStake | undefined): string | undefined =>
  stake && (stake.gap === undefined ? sources[stake.source] : gaps[stake.gap]);
