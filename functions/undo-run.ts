import { handleMany } from './hubspot/many/handle-many';
import { undoRun } from './hubspot/many/change-many';

/** Undoes a batch of a run; from its first batch on, no batch of the run is carried out any more. As `undoRun`. */
export const main = handleMany('undo_run', undoRun);
