import { outcomeById, stageById, stageOfStep, type StepId } from '../playbook/lookup';
import { unsettledSteps } from './gate';
import type { Closed, Offboarding } from './offboarding';

/** Whether a step may still be worked on after the close: those of the stages after the end. */
export const runsOn = (step: StepId): boolean => stageById(stageOfStep(step)).afterEnd === true;

/**
 * Whether a closed offboarding ended the relationship, so that the client can come back from it; else it was
 * called off: the client stayed, or it should not have been started.
 */
export const hasEnded = ({ outcome }: Closed): boolean => outcomeById(outcome).needsEveryGate;

/** Whether it was called off, so that nothing of an offboarding is waited for or asked; until somebody opens it again. */
export const isCalledOff = (offboarding: Offboarding): boolean =>
  offboarding.status === 'closed' && !hasEnded(offboarding);

/**
 * The steps still waited for. While open: all that apply and are not settled. After the close: of these,
 * the ones that run on, unless the relationship did not end (an outcome that needs no gate) or the client
 * was won back.
 */
export function awaitedSteps(offboarding: Offboarding): StepId[] {
  const open = unsettledSteps(offboarding);
  if (offboarding.status !== 'closed') return open;
  const over = hasEnded(offboarding) && !offboarding.wonBack;
  return over ? open.filter(runsOn) : [];
}
