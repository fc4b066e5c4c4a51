import { handleMany } from './hubspot/many/handle-many';
import { readPlaybookState } from './hubspot/playbook/read-state';

/** Returns what a team works on, and all versions; 2 API calls. */
export const main = handleMany('read_playbook_state', readPlaybookState);
