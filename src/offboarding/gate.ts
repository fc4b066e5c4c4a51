import { stageIndex, stageOfStep, type StageId, type StepId } from '../playbook/lookup';
import { stepsThatApply } from './applies';
import type { Offboarding } from './offboarding';

/** Whether a step is done or waived. */
export function isSettled(offboarding: Offboarding, step: StepId): boolean {
  const { state } = offboarding.steps[step];
  return state === 'done' || state === 'waived';
}

/** Every step that applies and is neither done nor waived, in the playbook's order. */
export const unsettledSteps = (offboarding: Offboarding): StepId[] =>
  stepsThatApply(offboarding).filter((step) => !isSettled(offboarding, step));

/**
 * The steps that hold the gate behind `stage`. A gate looks at this stage and at all earlier ones, so
 * a step reopened in an earlier stage holds it too.
 */
export const heldBy = (offboarding: Offboarding, stage: StageId): StepId[] =>
  unsettledSteps(offboarding).filter((step) => stageIndex(stageOfStep(step)) <= stageIndex(stage));
