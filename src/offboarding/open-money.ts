/** What is known of the money that a client still owes; amounts in the currency's main unit. */
export type OpenMoney =
  { known: true; balances: { currency: string; open: number }[]; more: boolean } | { known: false };

/**
 * Whether money is still open. What was read counts; where it could not be read, the amount that a person
 * typed does. A typed amount above zero always means open.
 */
export function isMoneyOpen(money: OpenMoney, typed: number): boolean {
  return typed > 0 || (money.known && (money.more || money.balances.some(({ open }) => open > 0)));
}
