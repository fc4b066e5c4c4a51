import { manyMain, manyWorks } from './hubspot/many/works';
import { oneOf } from './hubspot/one-of';

/** Runs the functions that take companies by id, or the team's playbook, without a record in view. */
export const main = oneOf(manyWorks, manyMain);
