import { addDays, type CalendarDate } from '../calendar/calendar-date';
import type { Paying, StakeSource } from '../offboarding/at-stake';
import type { AccountFacts } from './account-facts';
import type { Properties } from './names';
import { readAmount } from './read';
import { portalDayOf } from './task-day';

/** Properties read of each source (developers.hubspot.com: subscriptions and deals guides). */
export const payingProperties = {
  subscriptions: ['hs_next_payment_amount', 'hs_recurring_billing_frequency', 'hs_currency_code'],
  deals: ['amount', 'hs_arr', 'deal_currency_code', 'closedate'],
} as const satisfies Record<Exclude<StakeSource, 'typed'>, readonly string[]>;

/** Statuses of a subscription that runs (developers.hubspot.com, subscriptions guide). */
export const runningStatuses = ['active', 'past_due'];

/**
 * Payments a year by billing frequency. `monthly` is in HubSpot's subscriptions guide, the others in that of line items;
 * that subscriptions have the same is unverified.
 */
const paymentsAYear = new Map([
  ['weekly', 52],
  ['biweekly', 26],
  ['monthly', 12],
  ['quarterly', 4],
  ['per_six_months', 2],
  ['annually', 1],
  ['per_two_years', 1 / 2],
  ['per_three_years', 1 / 3],
  ['per_four_years', 1 / 4],
  ['per_five_years', 1 / 5],
]);

/** Returns what a running subscription comes to: its next payment, as often as it is billed in a year. */
export function subscriptionPays(p: Properties): Paying {
  const amount = readAmount(p.hs_next_payment_amount);
  const times = paymentsAYear.get((p.hs_recurring_billing_frequency ?? '').toLowerCase());
  const yearly = amount !== undefined && times !== undefined ? rounded(amount * times) : undefined;
  return { yearly, currency: p.hs_currency_code || undefined };
}

interface DealsRead extends AccountFacts {
  /** Won deals, the newest first. */
  deals: readonly Properties[];
  today: CalendarDate;
}

/**
 * Returns what the won deals come to that count: those won within the last year, or else the newest alone. A deal counts
 * with its yearly recurring revenue, or else its amount.
 */
export function dealsPay({ deals, today, zone, currency }: DealsRead): Paying[] {
  const since = addDays(today, -365);
  const recent = deals.filter((p) => (portalDayOf(p.closedate, zone) ?? '') > since);
  return (recent.length > 0 ? recent : deals.slice(0, 1)).map((p) => ({
    yearly: readAmount(p.hs_arr) || readAmount(p.amount),
    currency: p.deal_currency_code || currency,
  }));
}

const rounded = (amount: number) => Math.round(amount * 1000) / 1000;
