import { fieldInWords } from '../messages/evidence-lines';
import { stepById } from '../playbook/book';
import { noteFields, type StepId } from '../playbook/lookup';
import type { Block, DossierSource } from './document';

/** Returns the notes of a step. */
export function notesOf(step: StepId, { offboarding }: DossierSource): Block[] {
  const values = offboarding.written[step]?.values ?? {};
  const facts = noteFields(step).flatMap((field) => {
    const value = values[field.id];
    return value ? [{ label: field.label, value: fieldInWords(field, value) }] : [];
  });
  const title = stepById(step, offboarding).notes?.title ?? stepById(step, offboarding).title;
  return facts.length > 0
    ? [
        { status: 'heading', text: title },
        { status: 'facts', facts },
      ]
    : [];
}
