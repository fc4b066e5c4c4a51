import type { DossierSource, Section } from '../document';
import { listBlocks } from '../list-items';
import { stepItem, stepsIn } from '../step-item';
import { notesOf } from '../step-notes';

/** What was done about the client's data, access on both sides, and the client's property. */
export function dataAndAccessSection(source: DossierSource): Section | undefined {
  const steps = stepsIn('data_and_access', source.offboarding);
  const items = steps.map((step) => stepItem(step, source));
  if (items.length === 0) return undefined;
  const lists = listBlocks('data_and_access', source);
  return {
    title: 'Data and access',
    blocks: [
      { status: 'items', items },
      ...steps.flatMap((step) => notesOf(step, source)),
      ...lists,
    ],
  };
}
