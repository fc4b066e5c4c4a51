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
 * Returns the open amounts of invoices with status open; `total` is their number. Throws for an invoice with an invalid
 * balance, which must not count as 0.
 */
export function moneyOf(
  found: readonly { id: string; properties: Properties }[],
  total: number,
  today: CalendarDate,
): Money {
  const invoices = found
    .map((one) => invoiceOf(one, today))
    .filter(({ balance }) => balance > 0)
    .sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
  const currencies = [...new Set(invoices.map(({ currency }) => currency))].sort();
  return {
    invoices,
    balances: currencies.map((currency) => {
      const own = invoices.filter((invoice) => invoice.currency === currency);
      const late = own.filter(({ state }) => state === 'overdue');
      return { currency, open: sum(own), overdue: sum(late) };
    }),
    notRead: Math.max(0, total - found.length),
  };
}

function invoiceOf(
  { id, properties: p }: { id: string; properties: Properties },
  today: CalendarDate,
): Invoice {
  const balance = Number(p.hs_balance_due ?? NaN);
  if (!Number.isFinite(balance))
    throw new TypeError(`Invoice ${id} has the balance ${p.hs_balance_due}`);
  const due = readDate(p.hs_due_date?.slice(0, 10));
  return {
    id,
    number: p.hs_number || id,
    state: due && due < today ? 'overdue' : 'open',
    ...(due ? { due } : {}),
    balance,
    currency: p.hs_currency || '?',
  };
}

/** Adds up balances in cents, to avoid rounding errors. */
const sum = (invoices: Invoice[]) =>
  invoices.reduce((cents, { balance }) => cents + Math.round(balance * 100), 0) / 100;
