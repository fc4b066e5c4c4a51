import { stageOfStep } from '../playbook/book';
import { nextStage, stageIndex, type StageId, type StepId } from '../playbook/lookup';
import { hasContractDeadline } from './due-date';
import { isToDo, type Open } from './offboarding';
import { byDue, type Progress, type StepView } from './progress';

/** The one thing to do next: a step, or, with the stage's steps settled, moving on or closing. */
export type NextThing =
  { kind: 'step'; step: StepView } | { kind: 'move_on'; to: StageId } | { kind: 'close' };

/** A step with a contract deadline goes before all others when it is due within so many days. */
const deadlineSoonDays = 7;

/**
 * Returns what to do next: a step whose contract deadline is close; else the first due of the present stage and the earlier
 * ones; else one of them without a due date, or whose state is unknown; else the move to the next stage, or the close. A step
 * that is brought forward goes before others of the same day; one brought to an earlier stage than the present one comes
 * after these while its day has not come.
 */
export function nextThing(offboarding: Open, progress: Progress): NextThing {
  const awaited = progress.steps.filter(isAwaited);
  const urgent = byDue(awaited.filter((step) => isDeadlineSoon(step, offboarding)));
  const brought = awaited.filter((step) => isBroughtHere(offboarding, step));
  const isNow = ({ stage, daysLeft = 0 }: StepView) => stage === offboarding.stage || daysLeft <= 0;
  const here = [...brought.filter(isNow), ...awaited.filter(({ id }) => isHere(offboarding, id))];
  const held = progress.steps.find(({ id }) => progress.gate.includes(id));
  const step = urgent[0] ?? byDue(here)[0] ?? here[0] ?? held ?? brought[0];
  if (step) return { kind: 'step', step };
  const to = nextStage(offboarding.stage);
  return to ? { kind: 'move_on', to } : { kind: 'close' };
}

/** Whether a step is one of the present stage or of an earlier one. */
const isHere = (offboarding: Open, step: StepId): boolean =>
  stageIndex(stageOfStep(step, offboarding)) <= stageIndex(offboarding.stage);

/** Whether a step of a later stage is brought forward to this one or to an earlier one. */
const isBroughtHere = (offboarding: Open, { id, stage }: StepView): boolean =>
  !isHere(offboarding, id) && stageIndex(stage) <= stageIndex(offboarding.stage);

const isAwaited = ({ state, answer }: StepView) => isToDo(state) && answer === undefined;

const isDeadlineSoon = ({ id, daysLeft }: StepView, offboarding: Open): boolean =>
  daysLeft !== undefined && daysLeft <= deadlineSoonDays && hasContractDeadline(id, offboarding);
