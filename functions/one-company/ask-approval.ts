import type { AskedAct } from '../../src/api/approval';
import type { Situation } from '../../src/api/situation';
import { requestOf, type KeptRequest } from '../../src/crm/approval';
import { lacksIn } from '../../src/crm/lacks';
import { situationOf } from '../../src/crm/situation';
import {
  actsToApprove,
  approvalsOf,
  askedInWords,
  isApprovalUnknown,
  isEnforced,
} from '../../src/offboarding/approval';
import { closeOffboarding } from '../../src/offboarding/close';
import type { Now, RequestMeta } from '../../src/offboarding/commands';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { refused, type Outcome } from '../../src/offboarding/outcome';
import { updateStep } from '../../src/offboarding/update-step';
import type { CalendarDate } from '../../src/calendar/calendar-date';
import { approversOf, completeTasks, makeApprovalTasks, writeRequest } from '../hubspot/approvals';
import { loadPresent } from '../hubspot/change-offboarding';
import { handleCompany, type CompanyContext, type Result } from '../hubspot/handle';
import { decideStart, loadForStart } from '../hubspot/start-on';
import { offboardingFunctions } from '../../src/api/functions/offboarding';

/**
 * Asks for the approval of an act that is not done yet: writes number, words and "waiting" to the company, and a task for
 * each approver. An earlier request of the company is over with it. At most 5 API calls, and 1 for each approver; 2 more
 * for the tasks of an earlier request. Refuses `approval_not_asked_for`, `approval_nobody_else` where nobody could approve
 * it, `playbook_unreadable`, and what the act itself refuses.
 */
export const main = handleCompany(
  'ask_approval',
  offboardingFunctions.ask_approval,
  async ({ act, ...meta }, context) => {
    const wouldBe =
      act.kind === 'start' ? await ifStarted(act, meta, context) : await ifDone(act, meta, context);
    if (!wouldBe.ok) return wouldBe;
    const { before, after, recordId, found, followed } = wouldBe;
    if (isApprovalUnknown(before, after)) return refused('playbook_unreadable');
    const acts = actsToApprove(before, after);
    const present = before ?? after;
    const rule = approvalsOf(present);
    if (!rule || acts.length === 0) return refused('approval_not_asked_for');
    const earlier = requestOf(context.company);
    const isRepeat = earlier?.requestId === meta.requestId;
    const approvers = isRepeat ? [] : await approversOf(rule.approvers, meta.by.id, context);
    if (!isRepeat && approvers.length === 0) return refused('approval_nobody_else');
    const request: KeptRequest = isRepeat
      ? earlier
      : {
          number: (earlier?.number ?? 0) + 1,
          key: present.key,
          by: meta.by,
          askedOn: meta.today,
          requestId: meta.requestId,
          acts,
          approvers,
          command: act,
          enforced: isEnforced(present),
        };
    const words = askedInWords(request, present);
    const company = isRepeat ? context.company : await writeRequest(context, request, words);
    await makeApprovalTasks(context, { request, words, recordId });
    if (earlier && !isRepeat) await completeTasks(earlier, context.company.id, context.http);
    const value: Situation = situationOf(company, found, followed);
    return {
      ok: true,
      changed: !isRepeat,
      lacks: lacksIn(found),
      value,
    } satisfies Result<Situation>;
  },
);

type Meta = RequestMeta & { today: CalendarDate };
type Start = Extract<AskedAct, { kind: 'start' }>;

/** What the offboarding would be if it were started, which it is not. */
async function ifStarted({ kind: _, ...act }: Start, meta: Meta, context: CompanyContext) {
  const command = { ...meta, ...act };
  const loaded = await loadForStart(context, context.company, command);
  if (!loaded.ok) return loaded;
  const outcome = decideStart(context.company, loaded, command);
  if (!outcome.ok) return outcome;
  return {
    ok: true as const,
    found: loaded.found,
    followed: loaded.followed,
    before: undefined,
    after: outcome.value,
    recordId: undefined,
  };
}

/** What the present offboarding would be after an act, which is not done. */
async function ifDone(act: Exclude<AskedAct, Start>, meta: Meta, context: CompanyContext) {
  const loaded = await loadPresent(context, meta.today);
  if (!loaded.ok) return loaded;
  const { offboarding: before, recordId } = loaded.followed.stored;
  const outcome = afterAct(before, act, { meta, now: loaded.now });
  if (!outcome.ok) return outcome;
  return {
    ok: true as const,
    found: loaded.found,
    followed: loaded.followed,
    before,
    after: outcome.value,
    recordId,
  };
}

function afterAct(
  before: Offboarding,
  { kind: _, ...act }: Exclude<AskedAct, Start>,
  { meta, now }: { meta: RequestMeta; now: Now },
): Outcome<Offboarding> {
  const command = { ...meta, ...act };
  return 'step' in command
    ? updateStep(before, { ...command, action: 'waive' }, now)
    : closeOffboarding(before, command, now);
}
