import type { ContractFacts } from '../../../src/api/contract-facts';
import type { Live } from '../../../src/api/live';
import { currencies } from '../steps/currencies';
import { openMoneyIn } from '../../shared/open-money';

/** What an amount starts from; while money is known to be open, none is asked for (`isHeldByMoney`). */
export interface KnownMoney {
  /** 0 where invoices were read; undefined if they were not, so that somebody types the amount. */
  amount?: 0 | undefined;
  /** The currency of a won deal. */
  currency?: string | undefined;
}

/** What is known of the client's money where a step asks for an amount. */
export function knownMoney(live: Live | undefined, facts: ContractFacts | undefined): KnownMoney {
  const deals = facts?.deals;
  const won = deals?.status === 'loaded' ? deals.value.find(({ currency }) => currency) : undefined;
  return {
    amount: openMoneyIn(live).known ? 0 : undefined,
    currency: currencies.find(({ id }) => id === won?.currency)?.id,
  };
}
