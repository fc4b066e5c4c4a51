import { handleMany } from './hubspot/many/handle-many';
import { changePlaybook } from './hubspot/playbook/change';

/** Keeps a draft, publishes a version, or lets another one run; see `changePlaybook`. */
export const main = handleMany('change_playbook', changePlaybook);
