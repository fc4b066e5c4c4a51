import type { AskedAct } from '../src/api/approval';
import { lacksIn } from '../src/crm/lacks';
import { requestOf, type KeptRequest } from '../src/crm/approval';
import { situationOf } from '../src/crm/situation';
import { actsToApprove, approvalsOf, askedInWords } from '../src/offboarding/approval';
import { closeOffboarding } from '../src/offboarding/close';
import type { Now, RequestMeta } from '../src/offboarding/commands';
import type { Offboarding } from '../src/offboarding/offboarding';
import { refused, type Outcome } from '../src/offboarding/outcome';
import { updateStep } from '../src/offboarding/update-step';
import { approversOf, completeTasks, makeApprovalTasks, writeRequest } from './hubspot/approvals';
import { loadPresent } from './hubspot/change-offboarding';
import { handleCompany } from './hubspot/handle';

/**
 * Asks for the approval of an act that is not done yet: writes number, words and "waiting" to the company, and a task for
 * each approver. An earlier request of the company is over with it. At most 5 API calls, and 1 for each approver; 2 more
 * for the tasks of an earlier request. Refuses `approval_not_asked_for`, and what the act itself refuses.
 */
export const main = handleCompany('ask_approval', async ({ act, ...meta }, context) => {
  const loaded = await loadPresent(context, meta.today);
  if (!loaded.ok) return loaded;
  const { followed, found, now } = loaded;
  const { offboarding: before, recordId } = followed.stored;
  const outcome = afterAct(before, act, { meta, now });
  if (!outcome.ok) return outcome;
  const acts = actsToApprove(before, outcome.value);
  const rule = approvalsOf(before);
  if (!rule || acts.length === 0) return refused('approval_not_asked_for');
  const earlier = requestOf(context.company);
  const isRepeat = earlier?.requestId === meta.requestId;
  const request: KeptRequest = isRepeat
    ? earlier
    : {
        number: (earlier?.number ?? 0) + 1,
        key: before.key,
        by: meta.by,
        requestId: meta.requestId,
        acts,
        approvers: await approversOf(rule.approvers, context),
        command: act,
      };
  const words = askedInWords(request, before);
  const company = isRepeat ? context.company : await writeRequest(context, request, words);
  await makeApprovalTasks(context, { request, words, recordId });
  if (earlier && !isRepeat) await completeTasks(earlier, recordId, context);
  const value = situationOf(company, found, followed);
  return { ok: true, changed: !isRepeat, lacks: lacksIn(found), value };
});

/** What the offboarding would be after the act, which is not done. */
function afterAct(
  before: Offboarding,
  { kind: _, ...act }: AskedAct,
  { meta, now }: { meta: RequestMeta; now: Now },
): Outcome<Offboarding> {
  const command = { ...meta, ...act };
  return 'step' in command
    ? updateStep(before, { ...command, action: 'waive' }, now)
    : closeOffboarding(before, command, now);
}
