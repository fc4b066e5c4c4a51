import { stepById, stepIds, type StepId } from '../playbook/lookup';
import { mayBeMeantFor } from '../playbook/only';
import type { EvidenceShape, FieldShape } from '../playbook/shape';
import { ifKnown, type Offboarding } from './offboarding';

type Initiator = Offboarding['initiator'];
type StatedReasonId = Offboarding['statedReason']['id'];

/**
 * Whether a step belongs to an offboarding started by `initiator` for `reason`. While one of them is unknown, it rules no
 * step out.
 */
export function applies(step: StepId, initiator: Initiator, reason: StatedReasonId): boolean {
  return mayBeMeantFor(stepById(step).only, ifKnown(initiator), ifKnown(reason));
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
      mayBeMeantFor(only, ifKnown(initiator), ifKnown(statedReason.id)) ||
      mayBeMeantFor(only, ifKnown(initiator), ifKnown(analysedReason.id)),
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

/** Returns which steps a change of who ended it and why brings, and which no longer apply. */
export function stepsChanged(
  before: Pick<Offboarding, 'initiator' | 'statedReason'>,
  after: Pick<Offboarding, 'initiator' | 'statedReason'>,
): { come: StepId[]; go: StepId[] } {
  const [had, has] = [stepsThatApply(before), stepsThatApply(after)];
  return {
    come: has.filter((step) => !had.includes(step)),
    go: had.filter((step) => !has.includes(step)),
  };
}

/** Returns the steps that apply, in the playbook's order. Only the stated reason counts, not the analysed one. */
export function stepsThatApply(
  offboarding: Pick<Offboarding, 'initiator' | 'statedReason'>,
): StepId[] {
  const { initiator, statedReason } = offboarding;
  return stepIds.filter((step) => applies(step, initiator, statedReason.id));
}
