import type { Parsed } from '../../src/api/functions';
import type { Situation } from '../../src/api/situation';
import { stepNote, writtenNote } from '../../src/messages/change-note';
import { refused } from '../../src/offboarding/outcome';
import { updateStep } from '../../src/offboarding/update-step';
import { builtInStep } from '../../src/playbook/lookup';
import { changeOffboarding } from './change-offboarding';
import type { CompanyContext, Result } from './handle';
import { openMoneyFor } from './live/open-money';

/**
 * Starts, finishes, waives or reopens a step, or saves what was learned after it. At most 5 API calls, and 1 more to
 * finish or waive a step that requires all invoices to be paid, or 2 to finish one whose evidence speaks of a list, or whose
 * reminder a list may stand for.
 */
export async function updateStepOn(
  context: CompanyContext,
  request: Parsed<'update_step'>,
): Promise<Result<Situation>> {
  const { action, step, today } = request;
  const settled = action === 'finish' || action === 'waive' ? [step] : [];
  const openMoney = await openMoneyFor(settled, today, context);
  if (openMoney === 'failed' && action === 'finish') return refused('busy');
  const known = openMoney === 'failed' ? { openMoney: { known: false } as const } : openMoney;
  return changeOffboarding(
    context,
    request,
    (before, now, linked) => {
      const items = linked && { items: linked.items.map(({ item }) => item) };
      return updateStep(before, { ...request, ...known, ...items }, now);
    },
    {
      readsTasks: action === 'finish' && builtInStep(step)?.lists !== undefined,
      noteOf: (after) =>
        request.action === 'write_down'
          ? writtenNote(after, request.step)
          : stepNote(after, request.step),
    },
  );
}
