import { stageById, stageIds, type StageId } from '../../src/playbook/lookup';
import type { LivePart } from '../../src/playbook/shape';

/** Returns the fewest stages whose live data has the parts, `first` before the others. */
export function stagesWith(parts: readonly LivePart[], first: StageId): StageId[] {
  const order = [first, ...stageIds.filter((id) => id !== first)];
  const found = parts.flatMap(
    (part) => order.find((id) => stageById(id).live.includes(part)) ?? [],
  );
  return [...new Set(found)];
}
