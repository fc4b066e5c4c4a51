import type { Run } from '../api/bulk';

/**
 * The batches that are still to be sent, in this order. An undo goes from the last batch to the first. It takes in the one after
 * the last of which something is kept, because that may have been cut off.
 */
export function batchesLeft({ batches, begun, over, state }: Run): number[] {
  const lastBegun = Math.max(-1, ...begun);
  const isUndo = state === 'undone';
  const last = isUndo && over.length > 0 ? lastBegun : isUndo ? lastBegun + 1 : batches - 1;
  const all = Array.from({ length: Math.min(last + 1, batches) }, (_, batch) => batch);
  const left = all.filter((batch) => !over.includes(batch));
  return isUndo ? left.reverse() : left;
}
