import { reasonDetailOf } from '../playbook/book';
import type { ByPlaybook } from '../playbook/changes';
import { initiatorById, reasonById } from '../playbook/lookup';
import { unknown, type Offboarding, type Reason } from './offboarding';
import { refused, type Refusal } from './outcome';

type Refused = { ok: false; refusal: Refusal };

/** Whether a reason's detail belongs to its first level; true if it has no detail. */
export const detailBelongs = ({ id, detail }: Reason, by: ByPlaybook): boolean =>
  detail === undefined || reasonDetailOf(detail, by)?.reason === id;

/** Whether the reason given at the start is ours, not the client's. */
export const isReasonOurs = (initiator: Offboarding['initiator'] | undefined): boolean =>
  initiator !== undefined &&
  initiator !== unknown &&
  initiatorById(initiator).reasonIsOurs === true;

/** Whose words the stated ones are; unknown while who ended it is not known. */
export const whoseWords = (
  initiator: Offboarding['initiator'],
): 'ours' | 'clients' | typeof unknown => {
  if (initiator === unknown) return unknown;
  return isReasonOurs(initiator) ? 'ours' : 'clients';
};

/** Returns the words of whoever gave the reason; while who ended it is not known, those of either side. */
export function wordsSaid({
  initiator,
  statedWords,
  ownWords = '',
}: Pick<Offboarding, 'initiator' | 'statedWords' | 'ownWords'>): string {
  switch (whoseWords(initiator)) {
    case 'ours':
      return ownWords;
    case 'clients':
      return statedWords;
    case unknown:
      return statedWords || ownWords;
  }
}

/** Whether a reason can be the stated one of who ended it: non-payment and our own decision are no client's. */
export function reasonFits(
  initiator: Offboarding['initiator'] | undefined,
  reason: Offboarding['statedReason']['id'],
): boolean {
  if (initiator === undefined || initiator === unknown || reason === unknown) return true;
  return reasonById(reason).givenBy?.includes(initiator) ?? true;
}

/**
 * Returns the refusal of a stated reason: `reason_detail_mismatch` or `reason_does_not_fit`; undefined if it is valid.
 * `field` is its name in the request.
 */
export function reasonRefusal(
  { initiator, playbook }: Pick<Offboarding, 'initiator' | 'playbook'>,
  reason: Reason,
  field: string,
): Refused | undefined {
  if (!detailBelongs(reason, { playbook })) {
    return refused('reason_detail_mismatch', { field: `${field}.detail` });
  }
  return reasonFits(initiator, reason.id)
    ? undefined
    : refused('reason_does_not_fit', { field: `${field}.id` });
}
