import { stageIndex, stageOfStep, type StageId, type StepId } from '../playbook/lookup';
import { stepsThatApply } from './applies';
import type { Offboarding } from './offboarding';

/** Whether a step is done or waived. */
export function isSettled(offboarding: Offboarding, step: StepId): boolean {
  const { state } = offboarding.steps[step];
  return state === 'done' || state === 'waived';
}

/** Returns the steps that apply and are neither done nor waived, in the playbook's order. */
export const unsettledSteps = (offboarding: Offboarding): StepId[] =>
  stepsThatApply(offboarding).filter((step) => !isSettled(offboarding, step));

/**
 * Returns the unsettled steps that hold the gate after `stage`: those of this stage and of all earlier ones, so
 * that a step reopened in an earlier stage holds it too.
 */
export const stepsHoldingGate = (offboarding: Offboarding, stage: StageId): StepId[] =>
  unsettledSteps(offboarding).filter((step) => stageIndex(stageOfStep(step)) <= stageIndex(stage));
