import { closeOffboarding } from '../src/offboarding/close';
import { changeOffboarding } from './hubspot/change-offboarding';
import { handleCompany } from './hubspot/handle';
import { openMoneyFor } from './hubspot/live/open-money';

/**
 * Closes the offboarding with an outcome, and waives with it what is left if the request says so. 1 API call more than
 * another change where a waived step requires all invoices to be paid.
 */
export const main = handleCompany('close_offboarding', async ({ waive, ...request }, context) => {
  const money = waive ? await openMoneyFor(waive.steps, request.today, context) : {};
  const openMoney = money === 'failed' ? ({ known: false } as const) : money.openMoney;
  const command = waive ? { ...request, waive: { ...waive, openMoney } } : request;
  return changeOffboarding(context, request, (before, now) =>
    closeOffboarding(before, command, now),
  );
});
