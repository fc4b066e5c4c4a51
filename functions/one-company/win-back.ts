import { winBack } from '../../src/offboarding/win-back';
import { changeOffboarding } from '../hubspot/change-offboarding';
import { handleCompany } from '../hubspot/handle';
import { offboardingFunctions } from '../../src/api/functions/offboarding';

/** Records that the client came back after the end, or undoes that. */
export const main = handleCompany('win_back', offboardingFunctions.win_back, (request, context) =>
  changeOffboarding(context, request, (before, now) => winBack(before, request, now)),
);
