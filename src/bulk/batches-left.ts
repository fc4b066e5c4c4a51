import type { Run } from '../api/bulk';

/** The number of batches in a row that may fail before a run is left, to be resumed by a person. */
export const maxFailedInARow = 3;

/**
 * The batches that are still to be sent, in this order. An undo goes from the last batch to the first. It takes in those after
 * the last of which something is kept, as many as may have been sent without anything being kept of them.
 */
export function batchesLeft({ batches, begun, over, state }: Run): number[] {
  const lastBegun = Math.max(-1, ...begun);
  const isUndo = state === 'undone';
  const lastSent = over.length > 0 ? lastBegun : lastBegun + maxFailedInARow;
  const last = isUndo ? lastSent : batches - 1;
  const all = Array.from({ length: Math.min(last + 1, batches) }, (_, batch) => batch);
  const left = all.filter((batch) => !over.includes(batch));
  return isUndo ? left.reverse() : left;
}
