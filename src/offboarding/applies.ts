import {
  stepById,
  stepIds,
  type InitiatorId,
  type ReasonId,
  type StepId,
} from '../playbook/lookup';
import { isMeantFor } from '../playbook/only';
import type { EvidenceShape, FieldShape } from '../playbook/shape';
import type { Offboarding } from './offboarding';

/** Whether a step belongs to an offboarding started by `initiator` for `reason`. */
export function applies(step: StepId, initiator: InitiatorId, reason: ReasonId): boolean {
  return isMeantFor(stepById(step).only, initiator, reason);
}

/**
 * Returns the form fields that apply to this offboarding. A field applies if its `only` matches the stated or
 * the analysed reason.
 */
export function fieldsFor(
  fields: readonly FieldShape[],
  offboarding: InitiatorAndReason,
): FieldShape[] {
  const { initiator, statedReason, analysedReason = statedReason } = offboarding;
  return fields.filter(
    ({ only }) =>
      isMeantFor(only, initiator, statedReason.id) ||
      isMeantFor(only, initiator, analysedReason.id),
  );
}
type InitiatorAndReason = Pick<Offboarding, 'initiator' | 'statedReason' | 'analysedReason'>;

/** Returns the evidence that finishes a step of this offboarding: a form without the fields that do not apply. */
export function evidenceAsked(step: StepId, offboarding: InitiatorAndReason): EvidenceShape {
  const { evidence } = stepById(step);
  return evidence.kind === 'form'
    ? { kind: 'form', fields: fieldsFor(evidence.fields, offboarding) }
    : evidence;
}

/** Returns the steps that apply, in the playbook's order. Only the stated reason counts, not the analysed one. */
export function stepsThatApply(
  offboarding: Pick<Offboarding, 'initiator' | 'statedReason'>,
): StepId[] {
  const { initiator, statedReason } = offboarding;
  return stepIds.filter((step) => applies(step, initiator, statedReason.id));
}
