import type { Now, ReasonCommand } from './commands';
import { deedOf, isRetry } from './deed';
import type { Offboarding, Reason } from './offboarding';
import { changed, refused, unchanged, type Outcome } from './outcome';
import { detailBelongs, reasonRefusal } from './reason-rules';

type Stated = Extract<ReasonCommand, { which: 'stated' }>;
type Analysed = Extract<ReasonCommand, { which: 'analysed' }>;

/**
 * Changes the stated reason (the client's words) or the analysed one (ours); the other stays as it is.
 * Steps that no longer apply keep their state and are not counted. The stated reason is fixed once the
 * offboarding is closed; the analysed one is not, because the post-mortem may come after the close.
 *
 * Refuses `already_closed`, `reason_detail_mismatch`, `reason_needs_words`.
 */
export function updateReason(
  before: Offboarding,
  command: ReasonCommand,
  now: Now,
): Outcome<Offboarding> {
  if (isRetry(before, command)) return unchanged(before);
  return command.which === 'stated'
    ? updateStated(before, command, now)
    : updateAnalysed(before, command, now);
}

function updateStated(before: Offboarding, command: Stated, now: Now): Outcome<Offboarding> {
  const { reason, words } = command;
  if (sameReason(before.statedReason, reason) && before.statedWords === words) {
    return unchanged(before);
  }
  if (before.status === 'closed') return refused('already_closed');
  const wrong = reasonRefusal(reason, words, { reason: 'reason', words: 'words' });
  if (wrong) return wrong;
  const lastDeed = deedOf('change_stated_reason', command, now);
  return changed({ ...before, statedReason: reason, statedWords: words, lastDeed });
}

function updateAnalysed(before: Offboarding, command: Analysed, now: Now): Outcome<Offboarding> {
  const { reason, avoidable } = command;
  const note = command.note || undefined;
  const holds =
    sameReason(before.analysedReason, reason) &&
    before.avoidable === avoidable &&
    before.analysedNote === note;
  if (holds) return unchanged(before);
  if (!detailBelongs(reason)) return refused('reason_detail_mismatch', { field: 'reason.detail' });
  const lastDeed = deedOf('change_analysed_reason', command, now);
  return changed({ ...before, analysedReason: reason, avoidable, analysedNote: note, lastDeed });
}

const sameReason = (a: Reason | undefined, b: Reason): boolean =>
  a?.id === b.id && a.detail === b.detail;
