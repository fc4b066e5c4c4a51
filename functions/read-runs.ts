import { handleMany } from './hubspot/many/handle-many';
import { readRunsOf } from './hubspot/many/steer';

/** Returns the runs of which something is left and the last that ended, or one by its id. Changes nothing. */
export const main = handleMany('read_runs', readRunsOf);
