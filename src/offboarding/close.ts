import { outcomeById } from '../playbook/lookup';
import type { CloseCommand, Now } from './commands';
import { changeOf, isRetry } from './change';
import { unsettledSteps } from './gate';
import type { Closed, Offboarding, Open } from './offboarding';
import { changed, refused, unchanged, type Outcome } from './outcome';

/**
 * Closes with an outcome. An outcome that needs every gate needs every step of every stage done or
 * waived; the stage itself need not be the last. A pause is over.
 *
 * Refuses `closed_meanwhile` (by somebody else, or in another way), `close_is_held` (with the steps).
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
  const steps = outcome.needsEveryGate ? unsettledSteps(before) : [];
  if (steps.length > 0) return refused('close_is_held', { steps });
  return changed({
    ...withoutStage(before),
    status: 'closed',
    lastStage: before.stage,
    closedStage: outcome.closedStage,
    outcome: command.outcome,
    closedOn: now.today,
    closedAt: now.at,
    closedBy: command.by,
    ...(command.note ? { closingNote: command.note } : {}),
    lastChange: changeOf('close', command, now),
  });
}

/** Whether it was closed by this very change, or by the same person in the same way. */
const isSameClose = (before: Closed, command: CloseCommand): boolean =>
  isRetry(before, command) ||
  (before.outcome === command.outcome &&
    before.closingNote === command.note &&
    before.closedBy.id === command.by.id);

/** What an open offboarding has in common with a closed one. */
export const withoutStage = ({ stage: _stage, status: _status, pause: _pause, ...common }: Open) =>
  common;
