import { reasonDetailById } from '../playbook/lookup';
import { isBlank } from './change';
import type { Reason } from './offboarding';
import { refused, type Refusal } from './outcome';

type Refused = { ok: false; refusal: Refusal };

/** Whether a reason's detail belongs to its first level; true if it has no detail. */
export const detailBelongs = ({ id, detail }: Reason): boolean =>
  detail === undefined || reasonDetailById(detail).reason === id;

/**
 * Returns the refusal of a stated reason: `reason_detail_mismatch`, or `reason_needs_words` if the client's
 * words are missing; undefined if it is valid. `fields` are the names of the two fields in the request.
 */
export function reasonRefusal(
  reason: Reason,
  words: string,
  fields: { reason: string; words: string },
): Refused | undefined {
  if (!detailBelongs(reason)) {
    return refused('reason_detail_mismatch', { field: `${fields.reason}.detail` });
  }
  if (isBlank(words)) return refused('reason_needs_words', { field: fields.words });
  return undefined;
}
