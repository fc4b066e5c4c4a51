import { handleMany } from './hubspot/many/handle-many';
import { readRunsOf } from './hubspot/many/steer';

/** Returns the newest runs as they stand, or one by its id. Changes nothing. */
export const main = handleMany('read_runs', readRunsOf);
