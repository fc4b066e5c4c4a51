import { handleMany } from './hubspot/many/handle-many';
import { stopRun } from './hubspot/many/steer';

/** Stops a run, lets it go on, or keeps that nothing of it is left; as `stopRun`. */
export const main = handleMany('stop_run', stopRun);
