import { handleMany } from './hubspot/many/handle-many';
import { manyWorks } from './hubspot/many/works';

/** Returns the newest runs as they stand, or one by its id. Changes nothing. */
export const main = handleMany('read_runs', manyWorks.read_runs);
