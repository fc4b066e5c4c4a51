import type { Live } from '../../src/api/live';
import type { OpenMoney } from '../../src/offboarding/open-money';

/** What is open as the rules take it; not known where it was not read or could not be. */
export function openMoneyIn(live: Live | undefined): OpenMoney {
  if (live?.money?.status !== 'loaded') return { known: false };
  const { balances, notRead } = live.money.value;
  return { known: true, balances, more: notRead > 0 };
}
