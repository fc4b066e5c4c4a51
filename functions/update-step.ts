import type { Parsed } from '../src/api/functions';
import { stepNote, writtenNote } from '../src/messages/change-note';
import type { OpenMoney } from '../src/offboarding/open-money';
import { refused } from '../src/offboarding/outcome';
import { updateStep } from '../src/offboarding/update-step';
import { stepById } from '../src/playbook/lookup';
import { changeOffboarding } from './hubspot/change-offboarding';
import { handleCompany, type CompanyContext } from './hubspot/handle';
import { readMoney } from './hubspot/live/money';
import { settleOf } from './hubspot/live/settle';

/**
 * Starts, finishes, waives or reopens a step, or saves what was learned after it. At most 5 API calls, and 1 more to
 * finish or waive a step that requires all invoices to be paid.
 */
export const main = handleCompany('update_step', async (request, context) => {
  const openMoney = await openMoneyFor(request, context);
  if (openMoney === 'failed' && request.action === 'finish') return refused('busy');
  const known = openMoney === 'failed' ? { openMoney: { known: false } as const } : openMoney;
  return changeOffboarding(
    context,
    request,
    (before, now) => updateStep(before, { ...request, ...known }, now),
    {
      noteOf: (after) =>
        request.action === 'write_down'
          ? writtenNote(after, request.step)
          : stepNote(after, request.step),
    },
  );
});

/** Maximum number of currencies that a waiver stores. */
const maxKeptCurrencies = 5;

/**
 * Reads open invoices for a step that requires them to be paid. An account without invoices is `known: false`; a failed
 * read is `failed`, because a busy HubSpot must not open the gate.
 */
async function openMoneyFor(
  { step, action, today }: Parsed<'update_step'>,
  { company, http }: CompanyContext,
): Promise<{ openMoney?: OpenMoney } | 'failed'> {
  const settles = action === 'finish' || action === 'waive';
  if (!settles || stepById(step).nothingOpenIn === undefined) return {};
  const money = await settleOf('invoices', () => readMoney(company.id, today, http));
  if (money.status === 'unavailable') {
    return money.why === 'failed' ? 'failed' : { openMoney: { known: false } };
  }
  const { balances, notRead } = money.value;
  const kept = balances
    .slice(0, maxKeptCurrencies)
    .map(({ currency, open }) => ({ currency, open }));
  return {
    openMoney: {
      known: true,
      balances: kept,
      more: notRead > 0 || balances.length > maxKeptCurrencies,
    },
  };
}
