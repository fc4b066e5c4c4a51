/** Adds up amounts of one currency in thousandths, which every currency's decimals fit into, to avoid rounding errors. */
export const addAmounts = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + Math.round(amount * 1000), 0) / 1000;
