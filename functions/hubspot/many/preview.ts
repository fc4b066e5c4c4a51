import type { Preview } from '../../../src/api/bulk';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { changeByAct, type Act, type StartAct } from '../../../src/bulk/act';
import { addedByOwner, tasksMade, type OwnerTasks } from '../../../src/bulk/task-counts';
import { actsToApprove, isEnforced } from '../../../src/offboarding/approval';
import type { Now, RequestMeta } from '../../../src/offboarding/commands';
import { tasksToHandOver } from '../../../src/offboarding/hand-over';
import type { Offboarding, Owner } from '../../../src/offboarding/offboarding';
import { refused, type Outcome } from '../../../src/offboarding/outcome';
import type { StoredOffboarding } from '../../../src/crm/store';
import { loadPresent } from '../change-offboarding';
import type { CompanyContext } from '../handle';
import { readLinkedTasks } from '../linked-tasks';
import { decideStart, loadForStart } from '../start-on';
import type { Refused } from '../write-offboarding';
import { startOf } from './each-own';
import { ownerOfActRefusal, type ManyContext, type ManyWork } from './handle-many';
import { leftIn, namedIn, notDoneByPile, reasonOf, settleEach } from './settle';

type Meta = RequestMeta & { today: CalendarDate };

/**
 * Returns what an act would come to on each company, by the rules of the act itself. Changes nothing. At most 2 API calls and 1
 * for an owner, or for all of the account's; for a new owner those that read the tasks besides; more where a company's properties
 * contradict each other. Undefined where HubSpot could not be read.
 */
async function previewOf(
  act: Act,
  companies: readonly string[],
  meta: Meta,
  context: ManyContext,
): Promise<Omit<Preview, 'calls'> | undefined> {
  const gained: OwnerTasks[] = [];
  const again = new Set<string>();
  const gone = await ownerOfActRefusal(act, context);
  const settled = await settleEach('preview_many', companies, context, async (own) => {
    const { outcome, stored } = await outcomeOf(act, meta, own);
    if (!outcome.ok) return reasonOf(outcome.refusal);
    if (!outcome.changed) return { why: 'already_so' as const };
    if (gone) return reasonOf(gone.refusal);
    if (!stored && needsApproval(outcome.value)) return { why: 'approval_needed' as const };
    gained.push(
      act.kind === 'reassign' && stored
        ? await tasksOver(act.owner, stored, own)
        : tasksMade(stored?.offboarding, outcome.value, meta.today),
    );
    if (!stored && outcome.value.number > 1) again.add(own.company.id);
    return stored ? 'change' : 'create';
  });
  if (leftIn(settled).length > 0) return undefined;
  return {
    create: namedIn(settled, 'create'),
    hadOne: again.size,
    change: namedIn(settled, 'change'),
    ...notDoneByPile(settled),
    tasks: addedByOwner(gained),
  };
}

/** How many open tasks go over to a new owner. */
async function tasksOver(
  owner: Owner,
  { recordId, offboarding }: StoredOffboarding,
  { http }: CompanyContext,
): Promise<OwnerTasks> {
  const linked = await readLinkedTasks(recordId, offboarding, http);
  return { owner, tasks: tasksToHandOver(linked, offboarding.owner, 'all').length };
}

/** Whether a start is refused without an approval. Those are asked for, and then started, one by one on the card. */
const needsApproval = (after: Offboarding): boolean =>
  isEnforced(after) && actsToApprove(undefined, after).length > 0;

/** What an act comes to, and what it changes; a start changes nothing that is there. */
interface Previewed {
  outcome: Outcome<Offboarding> | Refused;
  stored?: StoredOffboarding;
}

async function outcomeOf(act: Act, meta: Meta, context: CompanyContext): Promise<Previewed> {
  if (act.kind === 'start') return { outcome: await outcomeOfStart(act, meta, context) };
  const present = await loadPresent(context, meta.today);
  if (!present.ok) return { outcome: present };
  const now: Now = present.now;
  const { stored } = present.followed;
  return { outcome: changeByAct(stored.offboarding, act, meta, now), stored };
}

async function outcomeOfStart(
  act: StartAct,
  meta: Meta,
  context: CompanyContext,
): Promise<Outcome<Offboarding> | Refused> {
  const { playbookVersion } = act;
  const loaded = await loadForStart(context, context.company, { ...meta, playbookVersion });
  if (!loaded.ok) return loaded;
  return decideStart(context.company, loaded, { ...(await startOf(act, context)), ...meta });
}

/** Says what an act would come to, as `previewOf`; refuses `busy` where HubSpot could not be read. */
export const previewMany: ManyWork<'preview_many'> = async (
  { act, companies, ...meta },
  context,
) => {
  const value = await previewOf(act, companies, meta, context);
  if (!value) return refused('busy');
  return { ok: true, changed: false, value: { ...value, calls: context.count.calls } };
};
