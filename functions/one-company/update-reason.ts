import { updateReason } from '../../src/offboarding/update-reason';
import { changeOffboarding } from '../hubspot/change-offboarding';
import { handleCompany } from '../hubspot/handle';
import { offboardingFunctions } from '../../src/api/functions/offboarding';

/** Changes the stated reason (the client's) or the analysed one (ours). */
export const main = handleCompany(
  'update_reason',
  offboardingFunctions.update_reason,
  (request, context) =>
    changeOffboarding(context, request, (before, now) => updateReason(before, request, now)),
);
