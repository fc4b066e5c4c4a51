import { handleCompany } from '../hubspot/handle';
import { repairOn } from '../hubspot/repair-on';
import { offboardingFunctions } from '../../src/api/functions/offboarding';

/** Updates what is out of sync with the offboarding, as `repairOn`. */
export const main = handleCompany('repair', offboardingFunctions.repair, (request, context) =>
  repairOn(context, request),
);
