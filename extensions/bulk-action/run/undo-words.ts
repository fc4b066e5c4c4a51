import type { Run } from '../../../src/api/bulk';

/** Whether there may be something to undo. */
export const mayUndo = ({ state, counts, over, batches }: Run): boolean =>
  state !== 'undone' && (counts.created + counts.changed > 0 || over.length < batches);

/** What an undo does, before it is done. */
export function undoInWords({ act }: Run): string {
  switch (act.kind) {
    case 'start':
      return 'Offboardings on which nothing was done are deleted, with their tasks and notes. The others stay, also those that a later run changed.';
    case 'move':
      return 'What nobody changed since goes back to its stage. The tasks that were made for the new stage stay, and so does the rest, also what a later run changed, undone or not.';
    default:
      return 'What nobody changed since goes back to what it was. The rest stays, also what a later run changed, undone or not.';
  }
}
