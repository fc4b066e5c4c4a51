import { handleMany } from './hubspot/many/handle-many';
import { manyWorks } from './hubspot/many/works';

/** Returns what a team works on, and all versions; 2 API calls. */
export const main = handleMany('read_playbook_desk', manyWorks.read_playbook_desk);
