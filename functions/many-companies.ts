import { manyMain, manyWorks } from './hubspot/many/works';
import { mainByName } from './hubspot/main-by-name';

/** Runs the functions that take companies by id, or the team's playbook, without a record in view. */
export const main = mainByName(manyWorks, manyMain);
