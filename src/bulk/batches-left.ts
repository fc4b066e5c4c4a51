import type { Run } from '../api/bulk';

/** The number of batches in a row that may fail before a run is left, to be resumed by a person. */
export const maxFailedInARow = 3;

/** The last batch that may have been sent: so many after the last of which something is kept, with nothing kept of them. */
export const lastSent = ({ begun }: Run): number => Math.max(-1, ...begun) + maxFailedInARow;

/**
 * The batches that are still to be sent, in this order. An undo goes from the last batch to the first. It takes in all
 * that may have been sent.
 */
export function batchesLeft(run: Run): number[] {
  const { batches, over, state } = run;
  const isUndo = state === 'undone';
  const last = isUndo ? lastSent(run) : batches - 1;
  const all = Array.from({ length: Math.min(last + 1, batches) }, (_, batch) => batch);
  const left = all.filter((batch) => !over.includes(batch));
  return isUndo ? left.reverse() : left;
}
