import { addAmounts } from '../offboarding/add-amounts';
import type { CalendarDate } from '../calendar/calendar-date';
import type { Money } from '../api/live';
import type { Properties } from './names';
import { readDate } from './read';

/** Invoice properties that the app reads (developers.hubspot.com, invoices API). */
export const invoiceProperties = [
  'hs_number',
  'hs_invoice_status',
  'hs_balance_due',
  'hs_due_date',
  'hs_currency',
] as const;

type Invoice = Money['invoices'][number];

/**
 * Returns the open amounts of invoices with status open; `total` is their number. One with an empty or invalid balance
 * does not count as 0: it is one that was not read, and is named.
 */
export function moneyOf(
  found: readonly { id: string; properties: Properties }[],
  total: number,
  today: CalendarDate,
): Money {
  const read = found.map((one) => invoiceOf(one, today));
  const unreadable = read.filter(({ balance }) => Number.isNaN(balance));
  const invoices = read
    .filter(({ balance }) => balance > 0)
    .sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
  const currencies = [...new Set(invoices.map(({ currency }) => currency))].sort();
  return {
    invoices,
    balances: currencies.map((currency) => {
      const own = invoices.filter((invoice) => invoice.currency === currency);
      const late = own.filter(({ state }) => state === 'overdue');
      return {
        currency,
        open: addAmounts(own.map(({ balance }) => balance)),
        overdue: addAmounts(late.map(({ balance }) => balance)),
      };
    }),
    notRead: Math.max(0, total - found.length) + unreadable.length,
    ...(unreadable.length > 0 ? { withoutBalance: unreadable.map(({ number }) => number) } : {}),
  };
}

/** Returns an invoice; its balance is NaN where HubSpot has none that can be read. */
function invoiceOf(
  { id, properties: p }: { id: string; properties: Properties },
  today: CalendarDate,
): Invoice {
  const balance = Number(p.hs_balance_due?.trim() || NaN);
  const due = readDate(p.hs_due_date?.slice(0, 10));
  return {
    id,
    number: p.hs_number || id,
    state: due && due < today ? 'overdue' : 'open',
    ...(due ? { due } : {}),
    balance: Number.isFinite(balance) ? balance : NaN,
    currency: p.hs_currency ?? '',
  };
}
