import type { Reason } from '../../src/offboarding/offboarding';
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
