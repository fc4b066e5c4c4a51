import type { ContractFacts } from '../../../src/api/contract-facts';
import type { Live } from '../../../src/api/live';
import { currencies } from '../steps/currencies';
import { openMoneyIn } from '../../shared/open-money';

/** What an amount starts from. */
export interface KnownMoney {
  /**
   * What is open in the first currency, 0 if nothing is; undefined if invoices were not read, or not all of them, so that
   * somebody types the amount.
   */
  amount?: number | undefined;
  /** The currency of open invoices, else of a won deal. */
  currency?: string | undefined;
}

/** What is known of the client's money where a step asks for an amount. */
export function knownMoney(live: Live | undefined, facts: ContractFacts | undefined): KnownMoney {
  const open = openMoneyIn(live);
  const owed = open.known ? open.balances[0]?.currency : undefined;
  const deals = facts?.deals;
  const won = deals?.status === 'loaded' ? deals.value.find(({ currency }) => currency) : undefined;
  const currency = currencies.find((one) => one.id === (owed ?? won?.currency))?.id;
  const amount = open.known && !open.more ? (open.balances[0]?.open ?? 0) : undefined;
  return { amount, currency };
}
