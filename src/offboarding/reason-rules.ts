import { reasonDetailById } from '../playbook/lookup';
import { isBlank } from './change';
import type { Reason } from './offboarding';
import { refused, type Refusal } from './outcome';

type Refused = { ok: false; refusal: Refusal };

/** Whether the second level of a reason is one of its first level's; a reason without one is in order. */
export const detailBelongs = ({ id, detail }: Reason): boolean =>
  detail === undefined || reasonDetailById(detail).reason === id;

/**
 * Why a stated reason cannot be taken, if so: `reason_detail_mismatch`, or `reason_needs_words` when the
 * client's words are missing. `fields` are the names of the two fields in the request.
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
