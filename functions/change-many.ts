import { handleMany } from './hubspot/many/handle-many';
import { changeMany } from './hubspot/many/change-many';

/** Carries out a batch of a run, or an act on up to a hundred companies, as `changeMany`. */
export const main = handleMany('change_many', changeMany);
