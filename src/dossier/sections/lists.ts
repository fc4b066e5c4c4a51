import type { DossierSource, Section } from '../document';
import { listBlocks } from '../list-items';

/** Items of the registers, except those that another section shows. */
export function listsSection(source: DossierSource): Section | undefined {
  const blocks = listBlocks(undefined, source);
  return blocks.length > 0 ? { title: 'Lists', blocks } : undefined;
}
