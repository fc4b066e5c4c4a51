import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Money } from '../../../src/api/live';
import { openMoneyOf, type OpenMoney } from '../../../src/offboarding/open-money';
import { builtInStep, type StepId } from '../../../src/playbook/lookup';

import type { CompanyContext } from '../handle';
import { readMoney } from './money';
import { settleOf } from './settle';

/** Maximum number of currencies that a waiver stores. */
const maxKeptCurrencies = 5;

/**
 * Reads the open invoices if one of the steps requires them to be paid; 1 API call. An account without invoices is
 * `known: false`; a failed read is `failed`, because a busy HubSpot must not open the gate.
 */
export async function openMoneyFor(
  steps: readonly StepId[],
  today: CalendarDate,
  context: CompanyContext,
): Promise<{ openMoney?: OpenMoney } | 'failed'> {
  if (steps.every((step) => builtInStep(step)?.nothingOpenIn === undefined)) return {};
  const money = await openMoney(today, context);
  return money === 'failed' ? 'failed' : { openMoney: money };
}

/** Reads the company's open invoices; 1 API call. An account without invoices is `known: false`. */
export async function openMoney(
  today: CalendarDate,
  { company, http }: CompanyContext,
): Promise<OpenMoney | 'failed'> {
  const money = await settleOf('invoices', () => readMoney(company.id, today, http));
  if (money.status === 'unavailable') return money.why === 'failed' ? 'failed' : { known: false };
  return keptMoney(money.value);
}

/** Returns the open money as a record keeps it. */
export function keptMoney({ balances, invoices, notRead }: Money): OpenMoney {
  const kept = balances
    .slice(0, maxKeptCurrencies)
    .map(({ currency, open }) => ({ currency, open }));
  const more = Math.max(notRead, balances.length - maxKeptCurrencies);
  return openMoneyOf({ balances: kept, invoices, notRead: more });
}
