import type { CalendarDate } from '../calendar/calendar-date';
import type { OpenMoney } from '../offboarding/open-money';
import type { MessageWords } from '../playbook/message-words';
import { digitsOf } from './currency-digits';
import { grouped } from './in-words';

/** Fills `{{name}}` of a language's phrase in; a value is not parsed again. */
export const phrase = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

/** Returns a date as a language writes it: `31. März 2027`. */
export function dayIn({ months, first_of_month, date }: MessageWords, day: CalendarDate): string {
  const [year = 0, month = 1, number = 1] = day.split('-').map(Number);
  return phrase(date, {
    day: number === 1 ? first_of_month : String(number),
    month: months[month - 1] ?? '',
    year: String(year),
  });
}

/** Returns an amount as a language writes it, such as `1.250,00 EUR`; in words if nothing is open. */
export function amountIn(words: MessageWords, amount: number, currency: string): string {
  if (amount === 0) return words.nothing;
  const number = grouped(amount.toFixed(digitsOf(currency)), words.thousands, words.decimals);
  return phrase(words.amount, { currency, number }).trim();
}

/** Returns the open amounts in a language; says so if they could not all be read. */
export function openIn(words: MessageWords, money: OpenMoney): string {
  if (!money.known) return words.amount_not_known;
  const open = money.balances.filter((balance) => balance.open > 0);
  const amounts = open.map((one) => amountIn(words, one.open, one.currency)).join(', ');
  if (!money.more) return amounts || words.nothing;
  return amounts ? phrase(words.and_more, { amounts }) : words.more_than_read;
}

/** Returns the words of a list, the last two joined by "and". */
export const listIn = ({ and }: MessageWords, entries: readonly string[]): string =>
  entries.length < 2
    ? entries.join('')
    : `${entries.slice(0, -1).join(', ')}${and}${entries.at(-1) ?? ''}`;

interface OpenInvoice {
  number: string;
  balance: number;
  currency: string;
  due?: CalendarDate | undefined;
}

/** Most invoices that a message lists. */
const maxListed = 10;

/** Returns the open invoices in a language, one a line; says so if there are more than it lists. */
export function invoicesIn(words: MessageWords, invoices: readonly OpenInvoice[]): string {
  const amounts = invoices.slice(0, maxListed).map(({ number, balance, currency, due }) => {
    const amount = amountIn(words, balance, currency);
    return due
      ? phrase(words.invoice_due, { number, amount, due: dayIn(words, due) })
      : phrase(words.invoice, { number, amount });
  });
  const lines = amounts.join('\n');
  return invoices.length > maxListed ? phrase(words.and_more, { amounts: lines }) : lines;
}
