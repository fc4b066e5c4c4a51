import { nextStage, stageIndex, type StageId } from '../playbook/lookup';
import { broughtForward, hasContractDeadline } from './due-date';
import { isSettled } from './gate';
import { isToDo, type Open } from './offboarding';
import { byDue, type Progress, type StepView } from './progress';

/** The one thing to do next: a step, or, with the stage's steps settled, moving on or closing. */
export type NextThing =
  { kind: 'step'; step: StepView } | { kind: 'move_on'; to: StageId } | { kind: 'close' };

/** A step with a contract deadline goes before all others when it is due within so many days. */
const deadlineSoonDays = 7;

/**
 * Returns what to do next: a step whose contract deadline is close; else the first due of those to be done in the present
 * stage (`stepsToDoIn`); else one of them without a due date, or whose state is unknown; else the move to the next stage,
 * or the close.
 */
export function nextThing(offboarding: Open, progress: Progress): NextThing {
  const awaited = progress.steps.filter(isAwaited);
  const urgent = byDue(awaited.filter((step) => isDeadlineSoon(step, offboarding)));
  const here = awaited.filter((step) => isToDoIn(offboarding, step));
  const held = progress.steps.find(({ id }) => progress.gate.includes(id));
  const step = urgent[0] ?? byDue(here)[0] ?? here[0] ?? held;
  if (step) return { kind: 'step', step };
  const to = nextStage(offboarding.stage);
  return to ? { kind: 'move_on', to } : { kind: 'close' };
}

/**
 * Returns the steps to show with a stage: its own, and with the present one those that the reason brings forward to it and
 * that are still to do.
 */
export function stepsShownIn(stage: StageId, offboarding: Open, progress: Progress): StepView[] {
  const own = progress.steps.filter((step) => step.stage === stage);
  if (stage !== offboarding.stage) return own;
  const later = progress.steps.filter(
    (step) => isLater(offboarding, step) && !isSettled(offboarding, step.id),
  );
  return [...own, ...later.filter(({ id }) => broughtForward(id, offboarding) !== undefined)];
}

/** How many of a stage's shown steps (`stepsShownIn`) are done or waived, or answered by the contract. */
export function countsIn(stage: StageId, offboarding: Open, progress: Progress) {
  const shown = stepsShownIn(stage, offboarding, progress);
  return { done: shown.filter(({ id }) => isSettled(offboarding, id)).length, total: shown.length };
}

/** Whether a step is to be done in the present stage: it is one of it or of an earlier one, or is brought forward. */
const isToDoIn = (offboarding: Open, step: StepView): boolean =>
  !isLater(offboarding, step) || broughtForward(step.id, offboarding) !== undefined;

const isLater = (offboarding: Open, { stage }: StepView): boolean =>
  stageIndex(stage) > stageIndex(offboarding.stage);

const isAwaited = ({ state, answer }: StepView) => isToDo(state) && answer === undefined;

const isDeadlineSoon = ({ id, daysLeft }: StepView, offboarding: Open): boolean =>
  daysLeft !== undefined && daysLeft <= deadlineSoonDays && hasContractDeadline(id, offboarding);
