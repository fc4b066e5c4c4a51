import type { DoneMany } from '../../../src/api/bulk';
import { isReadingPart, type RepairPart } from '../../../src/api/reply';
import type { Situation } from '../../../src/api/situation';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { changeByAct, type ChangeAct, type OneAct, type WaiveAct } from '../../../src/bulk/act';
import { requestIdOf } from '../../../src/bulk/ids';
import type { RequestMeta } from '../../../src/offboarding/commands';
import type { Instant, Owner } from '../../../src/offboarding/offboarding';
import { changeOffboarding } from '../change-offboarding';
import { NotProvisioned } from '../errors';
import type { CompanyContext, Result } from '../handle';
import { withIds } from '../ids';
import { openMoneyFor } from '../live/open-money';
import { repairOn } from '../repair-on';
import { startOn } from '../start-on';
import { changeTasks, logAndContinue } from '../tasks';
import { timelineIds } from '../timeline-ids';
import { readCompany } from './companies';
import { startOf } from './each-own';
import type { ManyContext } from './handle-many';
import { leftIn, namedIn, notDoneByPile, reasonOf, settleEach } from './settle';

type Meta = RequestMeta & { today: CalendarDate };

export interface Batch {
  act: OneAct;
  companies: readonly string[];
  /** Id of the run, or of the request where there is none. */
  run: string;
  /** When the run was kept, where it is; a company need not be reserved for its start then. */
  keptSince?: Instant | undefined;
  /** Whether an earlier try may have reached the companies, though it did not come to an end. */
  isTried?: boolean;
}

/**
 * Carries an act out on up to a hundred companies, each by the write path of a single company. For all of them at most 5 API calls
 * and those for tasks: companies, records, the write, notes, mirrors; 1 more to reserve where no run is kept, or for the open money of a waiver. A company whose notes,
 * mirror or tasks could not be written is repaired at once as far as `isBehind` does, else it is left.
 */
export async function carryOut(
  { act, companies, run, keptSince, isTried }: Batch,
  { by, today }: { by: RequestMeta['by']; today: CalendarDate },
  context: ManyContext,
): Promise<Omit<DoneMany, 'calls'>> {
  const settled = await settleEach('change_many', companies, context, async (own) => {
    const requestId = requestIdOf(run, own.company.id);
    const meta = { by: context.named(by), today, requestId };
    const result =
      act.kind === 'start'
        ? await startOn(own, { ...(await startOf(act, own)), ...meta }, { keptSince })
        : await changeOn(own, act, meta, isTried ? keptSince : undefined);
    if (result === 'left') return result;
    if (!result.ok) return reasonOf(result.refusal);
    if (!result.changed && !isBy(requestId, result.value)) return { why: 'already_so' as const };
    if (await isBehind(own, today, result)) return 'left';
    return act.kind === 'start' ? 'created' : 'changed';
  });
  const { skip, cannot } = notDoneByPile(settled);
  return {
    created: namedIn(settled, 'created'),
    changed: namedIn(settled, 'changed'),
    skipped: skip,
    failed: cannot,
    left: leftIn(settled),
  };
}

async function changeOn(
  context: CompanyContext,
  act: ChangeAct | WaiveAct,
  meta: Meta,
  triedSince: Instant | undefined,
): Promise<Result<Situation> | 'left'> {
  const openMoney = act.kind === 'waive' ? await moneyOpenFor(act, meta, context) : undefined;
  const result = await changeOffboarding(
    context,
    meta,
    (before, now, linked) => changeByAct(before, act, meta, now, { openMoney, linked, triedSince }),
    { readsTasks: act.kind === 'reassign' },
  );
  if (!result.ok || act.kind !== 'reassign') return result;
  const tasks = tasksToMove(result.value, meta);
  const areMoved = await logAndContinue(context.company.id, async () => {
    await giveTasks(tasks, act.owner, context);
    return true;
  });
  return areMoved ? result : 'left';
}

/** The open money as a waiver keeps it, where a step asks for it; 1 API call then. */
async function moneyOpenFor({ steps }: WaiveAct, { today }: Meta, context: CompanyContext) {
  const money = await openMoneyFor(steps, today, context);
  return money === 'failed' ? ({ known: false } as const) : money.openMoney;
}

/** The tasks that the change of this request named, also by an earlier try, so that one that was cut off goes on. */
function tasksToMove(situation: Situation, { requestId }: Meta): readonly string[] {
  if (!isBy(requestId, situation) || !('offboarding' in situation)) return [];
  const { own = [], free = [] } = situation.offboarding.lastChange?.former?.tasks ?? {};
  return [...own, ...free];
}

const giveTasks = (tasks: readonly string[], { id }: Owner, { http }: CompanyContext) =>
  changeTasks(
    tasks.map((task) => ({ id: task, properties: { hubspot_owner_id: id } })),
    http,
  );

/** Whether the last change of the offboarding is that of an earlier attempt. */
const isBy = (requestId: string, situation: Situation): boolean =>
  'offboarding' in situation && situation.offboarding.lastChange?.requestId === requestId;

/** What was written of a company, and the parts that are behind it. */
interface WrittenParts {
  changed: boolean;
  repair?: readonly RepairPart[];
}

/**
 * Repairs what could not be written after the record; whether something still is behind. What is read of other
 * objects is left to the card: it takes calls a company. What a request that changed something may have made, though its answer
 * was lost, is left to a later one, where nothing keeps it from being made twice.
 */
export async function isBehind(
  context: CompanyContext,
  today: CalendarDate,
  { changed, repair = [] }: WrittenParts,
): Promise<boolean> {
  const parts = repair.filter((part) => !isReadingPart(part));
  if (parts.length === 0) return false;
  if (changed && (await mayBeTwice(parts, context))) return true;
  const company = await readCompany(context.company.id, context.http);
  if (!company) return false;
  const result = await repairOn({ ...context, company }, { parts, today });
  if (!result.ok) return true;
  return (result.repair ?? []).some((part) => !isReadingPart(part));
}

/** Whether notes or tasks are behind in an account that would take a second one with the same key. */
const mayBeTwice = (parts: readonly RepairPart[], { http }: CompanyContext): Promise<boolean> =>
  withIds(http, async (ids) => {
    const areTaken = (object: 'notes' | 'tasks') =>
      timelineIds(object, ids, http).then(
        ({ activityKeyIsUnique }) => !activityKeyIsUnique,
        (error: unknown) => !(error instanceof NotProvisioned),
      );
    const behind = await Promise.all([
      parts.includes('note') && areTaken('notes'),
      parts.includes('tasks') && areTaken('tasks'),
    ]);
    return behind.includes(true);
  });
