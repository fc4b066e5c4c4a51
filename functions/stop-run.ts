import { handleMany } from './hubspot/many/handle-many';
import { stopRun } from './hubspot/many/steer';

/** Stops a run, or lets it go on; as `stopRun`. */
export const main = handleMany('stop_run', stopRun);
