import type { Run } from '../../../src/api/bulk';

/** Whether there may be something to undo. */
export const mayUndo = ({ state, counts, over, batches }: Run): boolean =>
  state !== 'undone' && (counts.created + counts.changed > 0 || over.length < batches);

/** What an undo does, before it is done. */
export const undoInWords = ({ act }: Run): string =>
  act.kind === 'start'
    ? 'Offboardings on which nothing was done are deleted, with their tasks and notes. The others stay, also those that a later run changed.'
    : 'What nobody changed since goes back to what it was. The rest stays, also what a later run changed, undone or not.';
