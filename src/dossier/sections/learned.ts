import { fieldInWords } from '../../messages/evidence-lines';
import { stepsThatApply } from '../../offboarding/applies';
import { noteFields, stepById, type StepId } from '../../playbook/lookup';
import type { Block, DossierSource, Section } from '../document';
import { listBlocks } from '../list-items';
import { stepItem } from '../step-item';

/** Notes and lessons after the end; internal. */
export function learnedSection(source: DossierSource): Section | undefined {
  const { offboarding } = source;
  const steps = stepsThatApply(offboarding);
  const back = steps.filter(
    (id) => stepById(id).looksBack && offboarding.steps[id].state !== 'todo',
  );
  const blocks: Block[] = [
    ...(back.length > 0
      ? [{ status: 'items', items: back.map((id) => stepItem(id, source)) } as const]
      : []),
    ...steps.flatMap((id) => notesOf(id, source)),
    ...listBlocks('learned', source),
  ];
  return blocks.length > 0 ? { title: 'What we learned', blocks } : undefined;
}

/** Returns the notes of a step. */
function notesOf(step: StepId, { offboarding }: DossierSource): Block[] {
  const values = offboarding.written[step]?.values ?? {};
  const facts = noteFields(step).flatMap((field) => {
    const value = values[field.id];
    return value ? [{ label: field.label, value: fieldInWords(field, value) }] : [];
  });
  const title = stepById(step).notes?.title ?? stepById(step).title;
  return facts.length > 0
    ? [
        { status: 'heading', text: title },
        { status: 'facts', facts },
      ]
    : [];
}
