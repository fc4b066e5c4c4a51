import { stageOfStep, stepById } from '../playbook/book';
import { stageIndex, type StageId, type StepId } from '../playbook/lookup';
import { stepsThatApply } from './applies';
import { contractDays, type NothingToStop } from './contract-days';
import { saysNoContract } from './evidence-agrees';
import { isToDo, type Offboarding } from './offboarding';

/** Whether somebody did or waived a step. */
export function isWorkedOff(offboarding: Offboarding, step: StepId): boolean {
  const { state } = offboarding.steps[step];
  return state === 'done' || state === 'waived';
}

/** Returns why the contract answers an open step that somebody would otherwise have to do; undefined if it does not. */
export function contractAnswer(offboarding: Offboarding, step: StepId): NothingToStop | undefined {
  const { state } = offboarding.steps[step];
  return isToDo(state) && stepById(step, offboarding).contractAnswers
    ? (contractDays(offboarding).nothingToStop ?? withoutContract(offboarding, step))
    : undefined;
}

const withoutContract = (offboarding: Offboarding, step: StepId): NothingToStop | undefined =>
  !offboarding.contract && saysNoContract(offboarding, step) ? 'no_contract' : undefined;

/** Whether a step is done or waived, or answered by the contract. */
export const isSettled = (offboarding: Offboarding, step: StepId): boolean =>
  isWorkedOff(offboarding, step) || contractAnswer(offboarding, step) !== undefined;

/** Returns the steps that apply and are not settled, in the playbook's order. */
export const unsettledSteps = (offboarding: Offboarding): StepId[] =>
  stepsThatApply(offboarding).filter((step) => !isSettled(offboarding, step));

/**
 * Returns the unsettled steps that hold the gate after `stage`: those of this stage and of all earlier ones, so
 * that a step reopened in an earlier stage holds it too.
 */
export const stepsHoldingGate = (offboarding: Offboarding, stage: StageId): StepId[] =>
  unsettledSteps(offboarding).filter(
    (step) => stageIndex(stageOfStep(step, offboarding)) <= stageIndex(stage),
  );
