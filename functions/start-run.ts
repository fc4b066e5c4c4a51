import { handleMany } from './hubspot/many/handle-many';
import { manyWorks } from './hubspot/many/works';

/** Keeps a run, whose batches `change_many` then carries out; as `startRun`. */
export const main = handleMany('start_run', manyWorks.start_run);
