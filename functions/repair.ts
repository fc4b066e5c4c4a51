import { handleCompany } from './hubspot/handle';
import { repairOn } from './hubspot/repair-on';

/** Updates what is out of sync with the offboarding, as `repairOn`. */
export const main = handleCompany('repair', (request, context) => repairOn(context, request));
