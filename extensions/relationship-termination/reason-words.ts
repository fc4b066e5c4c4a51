import type { Offboarding, Reason } from '../../src/offboarding/offboarding';
import { reasonById, reasonDetailById } from '../../src/playbook/lookup';

/** Both levels in one line: `Cost · Our price increase`. */
export function reasonText({ id, detail }: Reason): string {
  const { label } = reasonById(id);
  return detail ? `${label} · ${reasonDetailById(detail).label}` : label;
}

/** A reason from what was chosen, or nothing while the first level is open. */
export const reasonOf = (draft: {
  reason?: Reason['id'];
  detail?: Reason['detail'];
}): Reason | undefined =>
  draft.reason && { id: draft.reason, ...(draft.detail ? { detail: draft.detail } : {}) };

/** Our own view of the reason. */
export const analysedText = ({ analysedReason }: Offboarding): string =>
  analysedReason ? reasonText(analysedReason) : 'Not looked into yet';

const avoidable = { yes: 'Avoidable', no: 'Not avoidable', unsure: 'Avoidable? Unsure' } as const;

/** Whether it could have been avoided, once someone has said so. */
export const avoidableText = (offboarding: Offboarding): string | undefined =>
  offboarding.avoidable && avoidable[offboarding.avoidable];
