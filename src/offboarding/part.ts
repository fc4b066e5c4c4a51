import { outcomeById, outcomeIds, type ClosedStageId, type OutcomeId } from '../playbook/lookup';
import { isBlank } from './change';
import type { Offboarding, Part } from './offboarding';
import { refused } from './outcome';

/** Returns `part_needs_words` where it is not said what ends or what stays; `field` is a path in the request. */
export function partRefusal(part: Part | undefined) {
  if (!part) return undefined;
  const missing = (['ends', 'stays'] as const).find((name) => isBlank(part[name]));
  return missing && refused('part_needs_words', { field: `part.${missing}` });
}

/** Whether an offboarding can end so: one of which only a part ends is not completed as a whole. */
export const outcomeFits = ({ part }: Pick<Offboarding, 'part'>, outcome: OutcomeId): boolean =>
  !(part && outcomeById(outcome).ends === 'whole');

/** Returns the outcome of an offboarding that a person moved to a closed stage on HubSpot's board. */
export const outcomeOnBoard = (
  offboarding: Pick<Offboarding, 'part'>,
  stage: ClosedStageId,
): OutcomeId =>
  outcomeIds.find((id) => outcomeById(id).closedStage === stage && outcomeFits(offboarding, id)) ??
  stage;
