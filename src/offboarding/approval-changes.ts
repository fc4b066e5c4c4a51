import { stepTitle } from '../playbook/book';
import type { ByPlaybook } from '../playbook/changes';
import { approvalsOf, isEnforced } from './approval';

/** What another version of the playbook changes in the approvals of an offboarding under way. */
export interface ApprovalChanges {
  /** What needs an approval only by the other version: `waiving “Sign-off by the client”`, `the close`. */
  come: string[];
  /** What needs one no more. */
  go: string[];
  /** Whether those of the other version are enforced, where that differs or some are new. */
  enforced?: boolean;
  /** Other people may give them. */
  hasOtherApprovers: boolean;
}

/** Compares what two versions want approved; of one that cannot be read it is unknown, so all of the other is new. */
export function approvalsChanged(before: ByPlaybook, after: ByPlaybook): ApprovalChanges {
  const known = before.playbook?.insteadOf ? {} : before;
  const [had, has] = [wantedBy(known), wantedBy(after)];
  const come = has.filter((act) => !had.includes(act));
  const isOther = isEnforced(known) !== isEnforced(after);
  const saysHow = come.length > 0 || (isOther && has.length > 0);
  return {
    come,
    go: had.filter((act) => !has.includes(act)),
    ...(saysHow && { enforced: isEnforced(after) }),
    hasOtherApprovers:
      had.length > 0 && has.length > 0 && approversOf(known) !== approversOf(after),
  };
}

const wantedBy = (by: ByPlaybook): string[] => {
  const { waive = [], close } = approvalsOf(by) ?? {};
  return [
    ...waive.map((step) => `waiving “${stepTitle(step, by)}”`),
    ...(close ? ['the close'] : []),
  ];
};

const approversOf = (by: ByPlaybook): string =>
  [...(approvalsOf(by)?.approvers ?? [])].sort().join();
