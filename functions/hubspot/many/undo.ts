import type { UndoneMany } from '../../../src/api/bulk';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Act, ChangeAct } from '../../../src/bulk/act';
import { requestIdOf, undoIdOf } from '../../../src/bulk/ids';
import { undoChange, type Done } from '../../../src/bulk/undo';
import type { RequestMeta } from '../../../src/offboarding/commands';
import { changeOffboarding } from '../change-offboarding';
import type { CompanyContext } from '../handle';
import { giveTasksBack } from '../hand-over';
import { logAndContinue } from '../tasks';
import { isBehind } from './carry-out';
import type { ManyContext } from './handle-many';
import { leftIn, namedIn, notDoneIn, reasonOf, settleEach } from './settle';
import { undoStart } from './undo-start';

interface ToUndo {
  act: Act;
  companies: readonly string[];
  run: string;
  /** Of a batch that was carried out, the companies that it left. */
  left?: readonly string[] | undefined;
}

/**
 * Undoes an act on up to a hundred companies: sets back what it changed, where nothing was changed since. Companies without an
 * offboarding are passed over; one that the batch had started was undone by an earlier try. A start of which HubSpot refused a part
 * is left, because it may be half undone.
 */
export async function undoAll(
  { act, companies, run, left: notReached }: ToUndo,
  { by, today }: { by: RequestMeta['by']; today: CalendarDate },
  context: ManyContext,
): Promise<Omit<UndoneMany, 'calls'>> {
  const settled = await settleEach('undo_run', companies, context, async (own) => {
    const requestId = requestIdOf(run, own.company.id);
    if (act.kind === 'start') {
      const done = { act, requestId };
      const did = await logAndContinue(own.company.id, () => undoStart(own, done, today));
      const wasStarted = notReached && !notReached.includes(own.company.id);
      return did === 'nothing' && wasStarted ? 'undone' : (did ?? 'left');
    }
    const meta = { by: context.named(by), requestId: undoIdOf(run, own.company.id), today };
    return setBack(own, { act, requestId }, meta);
  });
  return {
    undone: namedIn(settled, 'undone'),
    kept: notDoneIn(settled),
    left: leftIn(settled),
  };
}

/** Sets back a change; of a change of the owner the tasks go back that went over with it. */
async function setBack(
  context: CompanyContext,
  done: Done<ChangeAct>,
  meta: RequestMeta & { today: CalendarDate },
) {
  const result = await changeOffboarding(
    context,
    meta,
    (before, now) => undoChange(before, done, meta, now),
    {
      async first(stored) {
        const { former } = stored.offboarding.lastChange ?? {};
        if (former) await giveTasksBack(stored, former, context.http);
      },
    },
  );
  if (!result.ok) return result.refusal.code === 'not_found' ? 'nothing' : reasonOf(result.refusal);
  return (await isBehind(context, meta.today, result)) ? 'left' : 'undone';
}
