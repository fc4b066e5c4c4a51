import { handleMany } from './hubspot/many/handle-many';
import { manyWorks } from './hubspot/many/works';

/** Keeps a draft, publishes a version, or lets another one run; see `changePlaybook`. */
export const main = handleMany('change_playbook', manyWorks.change_playbook);
