import type { Live } from '../../src/api/live';
import type { OpenMoney } from '../../src/offboarding/open-money';

/** Open money for the rules; not known if it was not read. */
export function openMoneyIn(live: Live | undefined): OpenMoney {
  if (live?.money?.status !== 'loaded') return { known: false };
  const { balances, notRead } = live.money.value;
  return { known: true, balances, more: notRead > 0 };
}
