import type { ContractFacts } from '../../../src/api/contract-facts';
import type { Live } from '../../../src/api/live';
import { currencies } from '../steps/currencies';
import { openMoneyIn } from '../../shared/open-money';

/** What an amount starts from. */
export interface KnownMoney {
  /** 0 if invoices were read; undefined if not, so that somebody types the amount. */
  amount?: 0 | undefined;
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
  return { amount: open.known ? 0 : undefined, currency };
}
