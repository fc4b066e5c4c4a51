import type { CalendarDate } from '../../src/calendar/calendar-date';
import type { Live, Tasks } from '../../src/api/live';
import { isSameFigure, moneyFigure } from '../../src/offboarding/open-money';
import { refused } from '../../src/offboarding/outcome';
import { stageById, type StageId } from '../../src/playbook/lookup';
import type { LivePart } from '../../src/playbook/shape';
import { nowOf } from '../hubspot/change-offboarding';
import { handleCompany, type CompanyContext } from '../hubspot/handle';
import { readLinkedRecords, type LinkedRecords } from '../hubspot/live/linked-records';
import { readMeetingsOf } from '../hubspot/live/meetings';
import { keptMoney } from '../hubspot/live/open-money';
import { readMoney } from '../hubspot/live/money';
import { settle, settleOf } from '../hubspot/live/settle';
import { readTasksOf } from '../hubspot/live/tasks';
import { readingFunctions } from '../../src/api/functions/reading';

/**
 * Reads HubSpot's current invoices, tasks and meetings of the company in view for one stage. At most 4 API calls; a
 * part that cannot be read is `unavailable`. `repair` contains `tasks` when they are out of sync, and `open_money` when the
 * record's figure is another.
 */
export const main = handleCompany(
  'get_live',
  readingFunctions.get_live,
  async ({ stage, today, parts }, context) => {
    const { company, http, at } = context;
    if (!nowOf(at, today)) return refused('today_is_off', { field: 'today' });
    const wanted = partsOf(stage, parts);
    const linked = linkedFor(wanted, context);
    const tasks = linked.then((it) => tasksOf(it, today, context));
    const reading: { [P in LivePart]: () => Promise<Live[P]> } = {
      money: () => settleOf('invoices', () => readMoney(company.id, today, http)),
      tasks: () => settle(tasks.then((read) => read.tasks)),
      meetings: () => settle(linked.then((it) => (it ? readMeetingsOf(it, http) : []))),
    };
    const read = await Promise.all(
      wanted.map(async (name) => [name, await reading[name]()] as const),
    );
    const isBehind =
      wanted.includes('tasks') &&
      !(await tasks.then(
        (it) => it.isInLine,
        () => true,
      ));
    const value: Live = { readAt: at, ...Object.fromEntries(read) };
    const isOther = isMoneyOther((await linked.catch(() => undefined))?.stored, value, today);
    const repair = [
      ...(isBehind || isOther ? ['tasks' as const] : []),
      ...(isOther ? ['open_money' as const] : []),
    ];
    return { ok: true, changed: false, repair, value };
  },
);

/** Whether the open money is another than the record's figure; false where either is not known. */
function isMoneyOther(
  stored: LinkedRecords['stored'] | undefined,
  { money }: Live,
  today: CalendarDate,
) {
  const kept = stored?.offboarding.moneyOpen;
  if (!kept || stored.offboarding.status === 'closed' || money?.status !== 'loaded') return false;
  const now = moneyFigure(keptMoney(money.value), today);
  return now !== undefined && !isSameFigure(kept, now);
}

/** Returns the parts that the stage shows, limited to the requested ones. */
const partsOf = (stage: StageId, requested: readonly LivePart[] | undefined) =>
  stageById(stage).live.filter((name) => requested?.includes(name) ?? true);

const linkedParts = ['tasks', 'meetings'] as const;

/** Reads the record and the ids of its tasks and meetings once for all parts; undefined without a record. */
async function linkedFor(wanted: readonly LivePart[], { company, http }: CompanyContext) {
  const objects = linkedParts.filter((name) => wanted.includes(name));
  if (objects.length === 0 || !company.recordId) return undefined;
  return readLinkedRecords(company, objects, http);
}

async function tasksOf(
  linked: LinkedRecords | undefined,
  today: CalendarDate,
  { company, http }: CompanyContext,
): Promise<{ tasks: Tasks; isInLine: boolean }> {
  if (!linked) return { tasks: { items: [], steps: [], notRead: 0 }, isInLine: true };
  return readTasksOf(linked, company.id, today, http);
}
