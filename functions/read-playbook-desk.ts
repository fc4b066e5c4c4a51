import { handleMany } from './hubspot/many/handle-many';
import { readPlaybookDesk } from './hubspot/playbook/read-desk';

/** Returns what a team works on, and all versions; 2 API calls. */
export const main = handleMany('read_playbook_desk', readPlaybookDesk);
