import { undoRun } from './hubspot/many/change-many';
import { handleMany } from './hubspot/many/handle-many';

/** Undoes a batch of a run; from its first batch on, no batch of the run is carried out any more. */
export const main = handleMany('undo_run', undoRun);
