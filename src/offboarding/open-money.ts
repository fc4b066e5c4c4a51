import type { CalendarDate } from '../calendar/calendar-date';

/**
 * Money that a client still owes, as read from HubSpot; amounts in the currency's main unit. `firstDue`: the day on which
 * the first of the open invoices is due.
 */
export type OpenMoney =
  | {
      known: true;
      balances: { currency: string; open: number }[];
      more: boolean;
      firstDue?: CalendarDate | undefined;
    }
  | { known: false };

/**
 * The money that was open on a day of the portal: the amount in the main unit of its currency. Without an amount it is in
 * several currencies, or not all of it was read; amounts of several currencies are never added.
 */
export interface MoneyFigure {
  amount?: number;
  /** ISO 4217 codes, separated by ", "; absent where nothing is open. */
  currency?: string;
  asOf: CalendarDate;
  /** The day on which the first of the open invoices is due. */
  firstDue?: CalendarDate;
}

/** Whether two figures of open money say the same, be it on different days. */
export const isSameFigure = (a: MoneyFigure, b: MoneyFigure): boolean =>
  a.amount === b.amount && a.currency === b.currency && a.firstDue === b.firstDue;

/** Returns the figure of open money; undefined while the money is not known. */
export function moneyFigure(money: OpenMoney, asOf: CalendarDate): MoneyFigure | undefined {
  if (!money.known) return undefined;
  const open = money.balances.filter((balance) => balance.open > 0);
  const currency = open.map((balance) => balance.currency).join(', ');
  const amount = open.length > 1 || money.more ? undefined : (open[0]?.open ?? 0);
  return {
    asOf,
    ...(amount !== undefined && { amount }),
    ...(currency && { currency }),
    ...(currency && money.firstDue && { firstDue: money.firstDue }),
  };
}

interface ReadMoney {
  balances: { currency: string; open: number }[];
  invoices: { due?: CalendarDate | undefined }[];
  /** Number of open invoices that were not read. */
  notRead: number;
}

/** Returns the open money of invoices that were read. */
export const openMoneyOf = ({ balances, invoices, notRead }: ReadMoney): OpenMoney => ({
  known: true,
  balances,
  more: notRead > 0,
  firstDue: invoices.flatMap(({ due }) => due ?? []).sort()[0],
});

/**
 * Whether money is still open: HubSpot shows an open amount, or the typed amount is above zero. If HubSpot's
 * amounts could not be read, only the typed amount counts.
 */
export function isMoneyOpen(money: OpenMoney, typed: number): boolean {
  return typed > 0 || (money.known && (money.more || money.balances.some(({ open }) => open > 0)));
}
