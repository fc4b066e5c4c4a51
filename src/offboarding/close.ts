import { typedAtClose } from './at-stake';
import { outcomeById } from '../playbook/lookup';
import type { CloseCommand, Now } from './commands';
import { changeOf, isRetry } from './change';
import { unsettledSteps } from './gate';
import { outcomeFits, partRefusal } from './part';
import type { Closed, Offboarding, Open } from './offboarding';
import { timesOnClosing } from './stage-times';
import { changed, refused, unchanged, type Outcome } from './outcome';
import { waiveRest } from './waive-rest';

/**
 * Closes the offboarding with an outcome, from any stage, and ends a pause. An outcome that needs every gate
 * needs every step of every stage done or waived; the steps in `waive` are waived with it.
 *
 * Refuses `closed_meanwhile` (closed by somebody else or with other values), `outcome_does_not_fit`, `part_needs_words`, `stayed_needs_why`, `close_is_held` (with the
 * steps), and what a waiver refuses.
 */
export function closeOffboarding(
  before: Offboarding,
  command: CloseCommand,
  now: Now,
): Outcome<Closed> {
  if (before.status === 'closed') {
    return isSameClose(before, command) ? unchanged(before) : refused('closed_meanwhile');
  }
  const outcome = outcomeById(command.outcome);
  const { waive, stayed } = command;
  if (!outcomeFits(before, command.outcome))
    return refused('outcome_does_not_fit', { field: 'outcome' });
  const part = outcome.ends === 'part' ? (command.part ?? before.part) : before.part;
  const wrong = outcome.ends === 'part' ? partRefusal(part ?? { ends: '', stays: '' }) : undefined;
  if (wrong) return wrong;
  const ending = { ...before, part };
  if (outcome.asksWhyStayed && !stayed) return refused('stayed_needs_why', { field: 'stayed.why' });
  const waived =
    waive && outcome.needsEveryGate
      ? waiveRest(ending, { ...command, waive }, now)
      : unchanged(ending);
  if (!waived.ok) return waived;
  const steps = outcome.needsEveryGate ? unsettledSteps(waived.value) : [];
  if (steps.length > 0) return refused('close_is_held', { steps });
  return changed({
    ...withoutStage(waived.value),
    ...timesOnClosing(before, now.today),
    ...typedAtClose(before),
    status: 'closed',
    lastStage: before.stage,
    closedStage: outcome.closedStage,
    outcome: command.outcome,
    closedOn: now.today,
    closedAt: now.at,
    closedBy: command.by,
    ...(outcome.asksWhyStayed && stayed ? { stayed } : {}),
    ...(command.note ? { closingNote: command.note } : {}),
    lastChange: changeOf('close', command, now),
  });
}

/** Whether the offboarding was closed by the same request, or by the same person with the same values. */
const isSameClose = (before: Closed, command: CloseCommand): boolean =>
  isRetry(before, command) ||
  (before.outcome === command.outcome &&
    before.closingNote === command.note &&
    before.stayed?.why === command.stayed?.why &&
    before.stayed?.words === command.stayed?.words &&
    before.closedBy.id === command.by.id);

/** Returns the properties that open and closed offboardings share. */
export const withoutStage = ({ stage: _stage, status: _status, pause: _pause, ...common }: Open) =>
  common;
