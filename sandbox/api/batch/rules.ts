import { invalid } from '../server/errors';

/** Most inputs of an object batch. Source: HubSpot's docs. */
const MAX_INPUTS = 100;

export function checkInputs(inputs: unknown[], max = MAX_INPUTS): void {
  if (inputs.length === 0) throw invalid('The batch has no inputs.');
  if (inputs.length > max)
    throw invalid(`The batch has ${inputs.length} inputs; at most ${max} are allowed.`);
}

/** Source: HubSpot refuses an id that a batch names twice. */
export function refuseRepeats(ids: string[]): void {
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (repeated.length === 0) return;
  throw invalid(`Duplicate IDs found in batch input: [${repeated.join(', ')}]. IDs must be unique`);
}
