import { stepsThatApply } from '../../offboarding/applies';
import { stepById } from '../../playbook/book';
import type { Block, DossierSource, Section } from '../document';
import { listBlocks } from '../list-items';
import { stepItem } from '../step-item';
import { notesOf } from '../step-notes';

/** Notes and lessons after the end; internal. */
export function learnedSection(source: DossierSource): Section | undefined {
  const { offboarding } = source;
  const steps = stepsThatApply(offboarding);
  const back = steps.filter(
    (id) => stepById(id, offboarding).looksBack && offboarding.steps[id].state !== 'todo',
  );
  const blocks: Block[] = [
    ...(back.length > 0
      ? [{ status: 'items', items: back.map((id) => stepItem(id, source)) } as const]
      : []),
    ...steps
      .filter((id) => stepById(id, offboarding).dossier === undefined)
      .flatMap((id) => notesOf(id, source)),
    ...listBlocks('learned', source),
  ];
  return blocks.length > 0 ? { title: 'What we learned', blocks } : undefined;
}
