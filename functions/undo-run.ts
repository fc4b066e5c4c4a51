import { handleMany } from './hubspot/many/handle-many';
import { manyWorks } from './hubspot/many/works';

/** Undoes a batch of a run; from its first batch on, no batch of the run is carried out any more. As `undoRun`. */
export const main = handleMany('undo_run', manyWorks.undo_run);
