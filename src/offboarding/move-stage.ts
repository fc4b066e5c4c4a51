import { nextStage, stageIndex, type StageId } from '../playbook/lookup';
import type { MoveCommand, Now } from './commands';
import { changeOf, isBlank, isRetry } from './change';
import { stepsHoldingGate } from './gate';
import type { Change, Offboarding, Open } from './offboarding';
import { timesOnEntering, timesOnLeaving } from './stage-times';
import { changed, refused, unchanged, type Outcome } from './outcome';

/**
 * Moves to the next stage through its gate, or back to any earlier stage with a reason.
 *
 * Refuses `already_closed`, `is_paused`, `stage_not_next`, `stage_is_held` (with the steps),
 * `change_needs_reason`.
 */
export function moveStage(before: Offboarding, command: MoveCommand, now: Now): Outcome<Open> {
  if (before.status === 'closed') return refused('already_closed');
  if (isRetry(before, command) || command.to === before.stage) return unchanged(before);
  if (before.status === 'paused') return refused('is_paused');
  return stageIndex(command.to) < stageIndex(before.stage)
    ? moveBack(before, command, now)
    : moveForward(before, command, now);
}

function moveForward(before: Open, command: MoveCommand, now: Now): Outcome<Open> {
  if (command.to !== nextStage(before.stage)) return refused('stage_not_next', { field: 'to' });
  const steps = stepsHoldingGate(before, before.stage);
  if (steps.length > 0) return refused('stage_is_held', { steps });
  const change = {
    ...changeOf('move_forward', command, now, command.why),
    from: before.stage,
  };
  return changed(entered(before, command.to, change, now));
}

function moveBack(before: Open, command: MoveCommand, now: Now): Outcome<Open> {
  if (isBlank(command.why)) return refused('change_needs_reason', { field: 'why' });
  const change = { ...changeOf('move_back', command, now, command.why), from: before.stage };
  return changed(entered(before, command.to, change, now));
}

/** Returns the offboarding in another stage. */
export function entered(before: Open, stage: StageId, lastChange: Change, now: Now): Open {
  return {
    ...before,
    stage,
    ...timesOnEntering(timesOnLeaving(before, now.today), stage, now.today),
    lastChange,
  };
}
