import { stageOfStep, type Step } from '../../../src/playbook/lookup';
import type { Desk } from '../desk';
import { currencies } from '../steps/currencies';
import { lastRead } from '../useLive';
import { lastOf } from '../useOnDemand';
import { openMoneyIn } from './money-words';

/** What an amount starts from. */
export interface KnownMoney {
  /** Nothing, where the invoices were read; not known otherwise, so that somebody types it. */
  amount?: 0 | undefined;
  /** That of what is open, else that of a deal that was won. */
  currency?: string | undefined;
}

/** What is known of the client's money where a step asks for an amount. */
export function knownMoney({ liveOf, contractFacts }: Desk, { id }: Step): KnownMoney {
  const open = openMoneyIn(lastRead(liveOf(stageOfStep(id))));
  const owed = open.known ? open.balances[0]?.currency : undefined;
  const deals = lastOf(contractFacts.state)?.deals;
  const won = deals?.status === 'loaded' ? deals.value.find(({ currency }) => currency) : undefined;
  const currency = currencies.find((one) => one.id === (owed ?? won?.currency))?.id;
  return { amount: open.known ? 0 : undefined, currency };
}
