import { hasStep, stepById, stepIdsOf } from '../playbook/book';
import { type StepId } from '../playbook/lookup';
import { mayBeMeantFor } from '../playbook/only';
import type { EvidenceShape, FieldShape } from '../playbook/shape';
import { ifKnown, type Offboarding } from './offboarding';

/** Who ends it, why, and whether all of it ends. */
export type Ending = Pick<Offboarding, 'initiator' | 'statedReason' | 'part' | 'playbook'>;

/**
 * Whether a step belongs to an offboarding: its playbook has it, and does not do without it. Who ends it and why rule no step out while they are unknown; a step that only a
 * whole ending needs is ruled out where a part goes on.
 */
export function applies(step: StepId, ending: Ending): boolean {
  if (!hasStep(step, ending)) return false;
  const { initiator, statedReason, part } = ending;
  const { only, wholeOnly } = stepById(step, ending);
  if (wholeOnly && part) return false;
  return mayBeMeantFor(only, ifKnown(initiator), ifKnown(statedReason.id));
}

/** Returns the steps that do not apply because only a part ends, in the playbook's order. */
export const stepsForWholeOnly = (ending: Ending): StepId[] =>
  ending.part
    ? stepIdsOf(ending).filter(
        (step) => !applies(step, ending) && applies(step, { ...ending, part: undefined }),
      )
    : [];

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
type InitiatorAndReason = Pick<
  Offboarding,
  'initiator' | 'statedReason' | 'analysedReason' | 'playbook'
>;

/** Returns the evidence that finishes a step of this offboarding: a form without the fields that do not apply. */
export function evidenceAsked(step: StepId, offboarding: InitiatorAndReason): EvidenceShape {
  const { evidence } = stepById(step, offboarding);
  return evidence.kind === 'form'
    ? { kind: 'form', fields: fieldsFor(evidence.fields, offboarding) }
    : evidence;
}

/** Returns which steps a change of who ended it, why, or how much of it brings, and which no longer apply. */
export function stepsChanged(before: Ending, after: Ending): { come: StepId[]; go: StepId[] } {
  const [had, has] = [stepsThatApply(before), stepsThatApply(after)];
  return {
    come: has.filter((step) => !had.includes(step)),
    go: had.filter((step) => !has.includes(step)),
  };
}

/** Returns the steps that apply, in the playbook's order. Only the stated reason counts, not the analysed one. */
export const stepsThatApply = (ending: Ending): StepId[] =>
  stepIdsOf(ending).filter((step) => applies(step, ending));
