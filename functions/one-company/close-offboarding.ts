import { closeOffboarding } from '../../src/offboarding/close';
import { changeOffboarding } from '../hubspot/change-offboarding';
import { handleCompany } from '../hubspot/handle';
import { stakeParts } from '../hubspot/live/at-stake';
import { openMoneyFor } from '../hubspot/live/open-money';
import { offboardingFunctions } from '../../src/api/functions/offboarding';

/**
 * Closes the offboarding with an outcome, and waives with it what is left if the request says so. 1 API call more than
 * another change where a waived step requires all invoices to be paid. What is still at stake is read by the repair that
 * follows.
 */
export const main = handleCompany(
  'close_offboarding',
  offboardingFunctions.close_offboarding,
  async ({ waive, ...request }, context) => {
    const money = waive ? await openMoneyFor(waive.steps, request.today, context) : {};
    const openMoney = money === 'failed' ? ({ known: false } as const) : money.openMoney;
    const command = waive ? { ...request, waive: { ...waive, openMoney } } : request;
    const closed = await changeOffboarding(context, request, (before, now) =>
      closeOffboarding(before, command, now),
    );
    const isKnown =
      closed.ok && 'offboarding' in closed.value && closed.value.offboarding.atStakeAtClose;
    return closed.ok && !isKnown
      ? { ...closed, repair: [...(closed.repair ?? []), ...stakeParts()] }
      : closed;
  },
);
