import type { Live } from '../../src/api/live';
import { openMoneyOf, type OpenMoney } from '../../src/offboarding/open-money';

/** Open money for the rules; not known if it was not read. */
export const openMoneyIn = (live: Live | undefined): OpenMoney =>
  live?.money?.status === 'loaded' ? openMoneyOf(live.money.value) : { known: false };
