import { pauseOffboarding } from '../../src/offboarding/pause';
import { changeOffboarding } from '../hubspot/change-offboarding';
import { handleCompany } from '../hubspot/handle';
import { offboardingFunctions } from '../../src/api/functions/offboarding';

/** Pauses or resumes the offboarding. */
export const main = handleCompany(
  'pause_offboarding',
  offboardingFunctions.pause_offboarding,
  (request, context) =>
    changeOffboarding(context, request, (before, now) => pauseOffboarding(before, request, now)),
);
