import {
  stepById,
  stepIds,
  type InitiatorId,
  type ReasonId,
  type StepId,
} from '../playbook/lookup';
import { isMeantFor } from '../playbook/only';
import type { Offboarding } from './offboarding';

/** Whether a step is part of an ending started by `initiator` for `reason`. */
export function applies(step: StepId, initiator: InitiatorId, reason: ReasonId): boolean {
  return isMeantFor(stepById(step).only, initiator, reason);
}

/** The steps of this ending in the playbook's order. The stated reason counts, not the analysed one. */
export function stepsThatApply(
  offboarding: Pick<Offboarding, 'initiator' | 'statedReason'>,
): StepId[] {
  const { initiator, statedReason } = offboarding;
  return stepIds.filter((step) => applies(step, initiator, statedReason.id));
}
