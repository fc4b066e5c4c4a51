import { digitsOf } from './currency-digits';
import type { OpenMoney } from '../offboarding/open-money';

/**
 * Returns "EUR 12,500.00", or "nothing". `currency` is an ISO 4217 code, `amount` in its main unit. An amount whose currency
 * HubSpot does not say reads "12,500.00, currency not known".
 */
export function amountInWords(amount: number, currency: string | undefined): string {
  if (amount === 0) return 'nothing';
  const number = grouped(amount.toFixed(digitsOf(currency ?? '')), ',', '.');
  return currency ? `${currency} ${number}` : `${number}, currency not known`;
}

/** Returns a decimal number such as `12500.00` with a mark between thousands and before the decimals. */
export function grouped(number: string, thousands: string, decimals: string): string {
  const [whole = '', part] = number.split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return part === undefined ? marked : `${marked}${decimals}${part}`;
}

/** Returns at most `length` characters, cut between words and marked with "…". */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const lastSpace = cut.search(/\s\S*$/);
  return `${(lastSpace > 0 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}

/** Returns the open amounts in words, such as "EUR 4,200.00, USD 10.00"; "not known" if they could not be read. */
export function openInWords(money: OpenMoney): string {
  if (!money.known) return 'not known';
  const open = money.balances.filter((balance) => balance.open > 0);
  const words = open.map((balance) => amountInWords(balance.open, balance.currency)).join(', ');
  if (!money.more) return words || 'nothing';
  return words ? `${words} and more` : 'more than could be read';
}
