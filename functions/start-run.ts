import { handleMany } from './hubspot/many/handle-many';
import { startRun } from './hubspot/many/steer';

/** Keeps a run, whose batches `change_many` then carries out; as `startRun`. */
export const main = handleMany('start_run', startRun);
