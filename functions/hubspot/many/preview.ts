import type { Preview } from '../../../src/api/bulk';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { changeByAct, type Act } from '../../../src/bulk/act';
import { tasksOfStarts } from '../../../src/bulk/task-counts';
import { actsToApprove, isEnforced } from '../../../src/offboarding/approval';
import type { Now, RequestMeta } from '../../../src/offboarding/commands';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { refused, type Outcome } from '../../../src/offboarding/outcome';
import { loadPresent } from '../change-offboarding';
import type { CompanyContext } from '../handle';
import { decideStart, loadForStart } from '../start-on';
import type { Refused } from '../write-offboarding';
import { startOf } from './each-own';
import { ownerOfActRefusal, type ManyContext, type ManyWork } from './handle-many';
import { leftIn, namedIn, notDoneByPile, reasonOf, settleEach } from './settle';

type Meta = RequestMeta & { today: CalendarDate };

/**
 * Returns what an act would come to on each company, by the rules of the act itself. Changes nothing. At most 2 API calls and 1
 * for an owner, or for all of the account's; more where a company's properties contradict each other. Undefined where HubSpot could not be read.
 */
async function previewOf(
  act: Act,
  companies: readonly string[],
  meta: Meta,
  context: ManyContext,
): Promise<Omit<Preview, 'calls'> | undefined> {
  const starts: Offboarding[] = [];
  const gone = await ownerOfActRefusal(act, context);
  const settled = await settleEach('preview_many', companies, context, async (own) => {
    const outcome = await outcomeOf(act, meta, own);
    if (!outcome.ok) return reasonOf(outcome.refusal);
    if (!outcome.changed) return { why: 'already_so' as const };
    if (gone) return reasonOf(gone.refusal);
    if (act.kind !== 'start') return 'change';
    if (needsApproval(outcome.value)) return { why: 'approval_needed' as const };
    starts.push(outcome.value);
    return 'create';
  });
  if (leftIn(settled).length > 0) return undefined;
  return {
    create: namedIn(settled, 'create'),
    change: namedIn(settled, 'change'),
    ...notDoneByPile(settled),
    tasks: tasksOfStarts(starts, meta.today),
  };
}

/** Whether a start is refused without an approval. Those are asked for, and then started, one by one on the card. */
const needsApproval = (after: Offboarding): boolean =>
  isEnforced(after) && actsToApprove(undefined, after).length > 0;

async function outcomeOf(
  act: Act,
  meta: Meta,
  context: CompanyContext,
): Promise<Outcome<Offboarding> | Refused> {
  if (act.kind === 'start') {
    const loaded = await loadForStart(context, context.company, {
      ...meta,
      playbookVersion: act.playbookVersion,
    });
    if (!loaded.ok) return loaded;
    return decideStart(context.company, loaded, { ...(await startOf(act, context)), ...meta });
  }
  const present = await loadPresent(context, meta.today);
  if (!present.ok) return present;
  const now: Now = present.now;
  return changeByAct(present.followed.stored.offboarding, act, meta, now);
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
