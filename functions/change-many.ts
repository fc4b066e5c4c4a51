import { handleMany } from './hubspot/many/handle-many';
import { manyWorks } from './hubspot/many/works';

/** Carries out a batch of a run, or an act on up to a hundred companies, as `changeMany`. */
export const main = handleMany('change_many', manyWorks.change_many);
