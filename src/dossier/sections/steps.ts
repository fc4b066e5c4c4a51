import type { Offboarding } from '../../offboarding/offboarding';
import { stepsForWholeOnly, stepsThatApply } from '../../offboarding/applies';
import { stageFor } from '../../offboarding/due-date';
import { contractAnswer, isSettled } from '../../offboarding/gate';
import { stepById } from '../../playbook/book';
import { stageById, stageIds } from '../../playbook/lookup';
import { waiversOf, type Waiver } from '../../messages/waivers';
import type { Block, DossierSource, Section } from '../document';
import { stepItem } from '../step-item';

/** Every step of this offboarding by stage, with its evidence or its waiver; steps waived together are one item. */
export function stepsSection(source: DossierSource): Section {
  const { offboarding } = source;
  const steps = stepsThatApply(offboarding);
  const settled = steps.filter((step) => isSettled(offboarding, step)).length;
  const waived = steps.filter((step) => offboarding.steps[step].state === 'waived').length;
  const answered = steps.filter((step) => contractAnswer(offboarding, step)).length;
  const together = waiversOf(offboarding).filter((waiver) => waiver.steps.length > 1);
  const inOne = new Set(together.flatMap((waiver) => waiver.steps));
  const blocks = stageIds.flatMap((stage): Block[] => {
    const own = steps.filter((step) => stageFor(step, offboarding) === stage && !inOne.has(step));
    if (own.length === 0) return [];
    return [
      { status: 'heading', text: stageById(stage).label },
      { status: 'items', items: own.map((step) => stepItem(step, source)) },
    ];
  });
  const byContract = answered > 0 ? `, answered by the contract: ${answered}` : '';
  const done = settled - waived - answered;
  const count = `Of ${steps.length} steps, done: ${done}, waived: ${waived}${byContract}.`;
  return {
    title: 'Steps',
    blocks: [
      { status: 'lines', lines: [count, ...wholeOnlyLine(offboarding)] },
      ...blocks,
      ...waivedTogether(together),
    ],
  };
}

function wholeOnlyLine(offboarding: Offboarding): string[] {
  const titles = stepsForWholeOnly(offboarding).map((step) => stepById(step, offboarding).title);
  return titles.length > 0 ? [`Not needed, as only a part ends: ${titles.join(', ')}.`] : [];
}

const waivedTogether = (waivers: readonly Waiver[]): Block[] =>
  waivers.length === 0
    ? []
    : [
        { status: 'heading', text: 'Waived together' },
        {
          status: 'items',
          items: waivers.map(({ titles, lines }) => ({ title: titles, side: 'waived', lines })),
        },
      ];
