import { stageOfStep } from '../playbook/book';
import type { ByPlaybook } from '../playbook/changes';
import { outcomeById, stageById, type StepId } from '../playbook/lookup';
import { unsettledSteps } from './gate';
import type { Closed, Offboarding } from './offboarding';

/** Whether a step can still be worked on after the close. True for the steps of stages with `afterEnd`. */
export const continuesAfterClose = (step: StepId, by: ByPlaybook): boolean =>
  stageById(stageOfStep(step, by)).afterEnd === true;

/**
 * Whether a closed offboarding ended the relationship, so that the client can be won back. Otherwise it was
 * called off: the client stayed, or the offboarding should not have been started.
 */
export const hasEnded = ({ outcome }: Closed): boolean => outcomeById(outcome).needsEveryGate;

/** Whether the client came back after the end. */
export const isWonBack = (offboarding: Offboarding): boolean =>
  offboarding.status === 'closed' && offboarding.wonBack !== undefined;

/** Whether the offboarding was called off. No step or item of it is awaited until somebody reopens it. */
export const isCalledOff = (offboarding: Offboarding): boolean =>
  offboarding.status === 'closed' && !hasEnded(offboarding);

/**
 * Returns the steps still awaited. While open: all steps that apply and are not settled. After the close: of
 * these, the steps that continue after it; none if the relationship did not end (an outcome that needs no gate)
 * or the client was won back.
 */
export function awaitedSteps(offboarding: Offboarding): StepId[] {
  const open = unsettledSteps(offboarding);
  if (offboarding.status !== 'closed') return open;
  const over = hasEnded(offboarding) && !offboarding.wonBack;
  return over ? open.filter((step) => continuesAfterClose(step, offboarding)) : [];
}
