import { stageOfStep, type Step } from '../../../src/playbook/lookup';
import type { Desk } from '../desk';
import { currencies } from '../steps/currencies';
import { lastRead } from '../useLive';
import { lastOf } from '../useOnDemand';
import { openMoneyIn } from './money-words';

/** The currency that the client pays in: that of what is open, else that of a deal that was won. */
export function knownCurrency({ liveOf, contractFacts }: Desk, { id }: Step): string | undefined {
  const open = openMoneyIn(lastRead(liveOf(stageOfStep(id))));
  const owed = open.known ? open.balances[0]?.currency : undefined;
  const deals = lastOf(contractFacts.state)?.deals;
  const won = deals?.is === 'read' ? deals.value.find(({ currency }) => currency) : undefined;
  return currencies.find(({ id }) => id === (owed ?? won?.currency))?.id;
}
