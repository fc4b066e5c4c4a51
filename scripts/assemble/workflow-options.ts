import { anyStageIds, anyStageLabel } from '../../src/crm/pipeline';
import {
  builtInStep,
  builtInStepIds,
  initiatorById,
  initiatorIds,
  reasonById,
  reasonIds,
  stageById,
  stageIds,
} from '../../src/playbook/lookup';
import { ownIds } from '../../src/playbook/own-ids';

/** What the options of an action's field can be taken from. */
export const choices = [
  'initiators',
  'reasons',
  'stages',
  'every_stage',
  'steps',
  'results',
] as const;

/** An option as HubSpot's definitions of actions have it (HubSpot's public API description). */
interface Option {
  value: string;
  label: string;
  displayOrder: number;
}

const listed = (all: readonly (readonly [string, string])[]): Option[] =>
  all.map(([value, label], displayOrder) => ({ value, label, displayOrder }));

/** A step that a workflow may finish: its evidence is one value, and nobody has to look for what is open. */
function isForWorkflows(step: (typeof builtInStepIds)[number]): boolean {
  const found = builtInStep(step);
  return found?.evidence.kind !== 'form' && found?.nothingOpenIn === undefined;
}

const steps = (): Option[] =>
  listed([
    ...builtInStepIds
      .filter(isForWorkflows)
      .map((id) => [id, builtInStep(id)?.title ?? id] as const),
    ...ownIds.map((id) => [id, `The team’s own step ${id.replace('own_', '')}`] as const),
  ]);

export const optionsOf: Record<(typeof choices)[number], () => Option[]> = {
  initiators: () => listed(initiatorIds.map((id) => [id, initiatorById(id).label])),
  reasons: () => listed(reasonIds.map((id) => [id, reasonById(id).label])),
  stages: () => listed(stageIds.map((id) => [id, stageById(id).label])),
  every_stage: () => listed(anyStageIds.map((id) => [id, anyStageLabel(id)])),
  steps,
  results: () =>
    listed([
      ['done', 'Done'],
      ['already_so', 'It was so already'],
      ['refused', 'Refused'],
    ]),
};
