/** Money that a client still owes, as read from HubSpot; amounts in the currency's main unit. */
export type OpenMoney =
  { known: true; balances: { currency: string; open: number }[]; more: boolean } | { known: false };

interface ReadMoney {
  balances: { currency: string; open: number }[];
  /** Number of open invoices that were not read. */
  notRead: number;
}

/** Returns the open money of invoices that were read. */
export const openMoneyOf = ({ balances, notRead }: ReadMoney): OpenMoney => ({
  known: true,
  balances,
  more: notRead > 0,
});

/**
 * Whether money is still open: HubSpot shows an open amount, or the typed amount is above zero. If HubSpot's
 * amounts could not be read, only the typed amount counts.
 */
export function isMoneyOpen(money: OpenMoney, typed: number): boolean {
  return typed > 0 || (money.known && (money.more || money.balances.some(({ open }) => open > 0)));
}
