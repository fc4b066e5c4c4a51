import { changeMany } from './hubspot/many/change-many';
import { handleMany } from './hubspot/many/handle-many';

/** Carries out a batch of a run, or an act on up to a hundred companies, as `changeMany`. */
export const main = handleMany('change_many', changeMany);
