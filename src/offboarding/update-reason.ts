import type { Now, ReasonCommand } from './commands';
import { changeOf, isRetry } from './change';
import { unknown, type Offboarding, type Reason, type StatedReason } from './offboarding';
import { changed, refused, unchanged, type Outcome } from './outcome';
import { detailBelongs, isReasonOurs, reasonRefusal, wordsSaid } from './reason-rules';

type Stated = Extract<ReasonCommand, { which: 'stated' }>;
type Analysed = Extract<ReasonCommand, { which: 'analysed' }>;

/**
 * Changes the stated reason, and who ended it, or the analysed one (ours); the other does not change. Steps
 * that no longer apply keep their state and are not counted. The stated reason is fixed after the close; the
 * analysed one is not, because the post-mortem may come after the close. The client's words and
 * ours are kept apart, so that a correction of who ended it and another back lose neither. A reason that is kept may be one
 * that would no longer be offered.
 *
 * Refuses `already_closed`, `reason_detail_mismatch`, `reason_does_not_fit`.
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
  const { reason, initiator = before.initiator } = command;
  const words = wordsUnder(before, initiator, command.words);
  const after = { ...before, initiator, statedReason: reason, ...words };
  const isSame = sameReason(before.statedReason, reason) && before.initiator === initiator;
  if (isSame && wordsSaid(before) === wordsSaid(after)) return unchanged(before);
  if (before.status === 'closed') return refused('already_closed');
  const wrong = reasonRefusal(after, reason, 'reason');
  const isKept = before.initiator === initiator && before.statedReason.id === reason.id;
  if (wrong && !(isKept && wrong.refusal.code === 'reason_does_not_fit')) return wrong;
  return changed({ ...after, lastChange: changeOf('change_stated_reason', command, now) });
}

/**
 * The words of both sides once those of the side that gives the reason are `words`. The other side's are kept as they
 * are, and never become this one's.
 */
function wordsUnder(
  { statedWords, ownWords = '' }: Offboarding,
  initiator: Offboarding['initiator'],
  words: string,
): Pick<Offboarding, 'statedWords' | 'ownWords'> {
  const isOurs = isReasonOurs(initiator);
  const [kept, others] = isOurs ? [ownWords, statedWords] : [statedWords, ownWords];
  const isOthers = words.trim() !== '' && words.trim() === others.trim();
  const said = isOthers ? kept : words;
  const both = isOurs ? { statedWords, ownWords: said } : { statedWords: said, ownWords };
  return { ...both, ownWords: both.ownWords || undefined };
}

function updateAnalysed(before: Offboarding, command: Analysed, now: Now): Outcome<Offboarding> {
  const { reason, avoidable, competitorContractEnd } = command;
  const next = {
    analysedReason: reason,
    avoidable,
    analysedNote: command.note || undefined,
    competitor: command.competitor || undefined,
    competitorContractEnd,
  };
  const holds =
    sameReason(before.analysedReason, reason) &&
    before.avoidable === avoidable &&
    before.analysedNote === next.analysedNote &&
    before.competitor === next.competitor &&
    before.competitorContractEnd === competitorContractEnd;
  if (holds) return unchanged(before);
  if (!detailBelongs(reason, before))
    return refused('reason_detail_mismatch', { field: 'reason.detail' });
  const lastChange = changeOf('change_analysed_reason', command, now);
  return changed({ ...before, ...next, lastChange });
}

/**
 * Whether the stated and the analysed reason are the same; `in_part` if only the first level is. Undefined
 * without an analysed reason. A missing second level agrees with any.
 */
export function reasonsAgree({
  statedReason: stated,
  analysedReason: ours,
}: Pick<Offboarding, 'statedReason' | 'analysedReason'>): 'yes' | 'in_part' | 'no' | undefined {
  if (!ours || stated.id === unknown) return undefined;
  if (stated.id !== ours.id) return 'no';
  const { detail = ours.detail } = stated;
  return detail === (ours.detail ?? detail) ? 'yes' : 'in_part';
}

const sameReason = (a: StatedReason | undefined, b: Reason): boolean =>
  a?.id === b.id && a.detail === b.detail;
