import { handleMany } from './hubspot/many/handle-many';
import { manyWorks } from './hubspot/many/works';

/** Stops a run, or lets it go on; as `stopRun`. */
export const main = handleMany('stop_run', manyWorks.stop_run);
