import type { DossierSource, Section } from '../document';
import { listBlocks } from '../list-items';
import { stepItem, stepsIn } from '../step-item';

/** What was done about the client's data, access on both sides, and the client's property. */
export function dataAndAccessSection(source: DossierSource): Section | undefined {
  const items = stepsIn('data_and_access', source.offboarding).map((step) =>
    stepItem(step, source),
  );
  if (items.length === 0) return undefined;
  const lists = listBlocks('data_and_access', source);
  return { title: 'Data and access', blocks: [{ status: 'items', items }, ...lists] };
}
