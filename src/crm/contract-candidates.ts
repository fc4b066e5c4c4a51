import type { ContractCandidate, ContractSource } from '../api/contract-facts';
import { dateInWords } from '../calendar/date-in-words';
import { amountInWords } from '../messages/in-words';
import type { AccountFacts } from './account-facts';
import type { Properties } from './names';
import { readDate } from './read';
import { portalDayOf } from './task-day';

/**
 * Properties read of each source, and its sort order, newest first (developers.hubspot.com: deals, contracts and
 * subscriptions guides). None is known to contain a contract's end or notice period, so people enter those. Only won
 * deals count.
 */
export const contractSourceProperties = {
  contracts: ['hs_name', 'hs_status', 'hs_start_date', 'hs_contract_effective_date'],
  subscriptions: [
    'hs_name',
    'hs_status',
    'hs_recurring_billing_start_date',
    'hs_next_payment_due_date',
  ],
  deals: ['dealname', 'closedate', 'amount', 'deal_currency_code'],
} as const satisfies Record<ContractSource, readonly string[]>;

type Found = { id: string; properties: Properties };

const read: Record<
  ContractSource,
  (p: Properties, account: AccountFacts) => Omit<ContractCandidate, 'id'>
> = {
  contracts: (p) => ({
    label: p.hs_name || 'Contract without a name',
    start: dayOf(p.hs_start_date) ?? dayOf(p.hs_contract_effective_date),
    hint: statusWords(p.hs_status),
  }),
  subscriptions: (p) => ({
    label: p.hs_name || 'Subscription without a name',
    start: dayOf(p.hs_recurring_billing_start_date),
    hint: joined(statusWords(p.hs_status), dayWords('next payment', p.hs_next_payment_due_date)),
  }),
  deals: (p, { zone, currency: own }) => {
    const currency = p.deal_currency_code || own;
    return {
      label: p.dealname || 'Deal without a name',
      start: portalDayOf(p.closedate, zone),
      hint: amountWords(p.amount, currency),
      ...(currency ? { currency } : {}),
    };
  },
};

/** Converts HubSpot's records of a source to candidates for the contract. */
export function candidatesOf(
  source: ContractSource,
  found: readonly Found[],
  account: AccountFacts,
): ContractCandidate[] {
  return found.map(({ id, properties }) => {
    const { start, ...known } = read[source](properties, account);
    return { id, ...known, ...(start ? { start } : {}) };
  });
}

/** Returns the day of a date property, which HubSpot may return as midnight UTC. */
const dayOf = (value: string | null | undefined) => readDate(value?.slice(0, 10));

const statusWords = (status: string | null | undefined) =>
  (status ?? '').toLowerCase().replaceAll('_', ' ');

function dayWords(what: string, value: string | null | undefined): string {
  const day = dayOf(value);
  return day ? `${what} ${dateInWords(day)}` : '';
}

function amountWords(amount: string | null | undefined, currency: string | undefined) {
  const value = Number(amount || NaN);
  return Number.isFinite(value) ? amountInWords(value, currency) : '';
}

const joined = (...words: string[]) => words.filter(Boolean).join(', ');
