import { handleMany } from './hubspot/many/handle-many';
import { manyWorks } from './hubspot/many/works';

/** Reads what other objects say of the offboardings of a batch of a run. As `repairMany`. */
export const main = handleMany('repair_many', manyWorks.repair_many);
