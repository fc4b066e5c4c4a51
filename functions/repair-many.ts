import { handleMany } from './hubspot/many/handle-many';
import { repairMany } from './hubspot/many/repair';

/** Reads what other objects say of the offboardings of a batch of a run. As `repairMany`. */
export const main = handleMany('repair_many', repairMany);
