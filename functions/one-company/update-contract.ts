import { updateContract } from '../../src/offboarding/update-contract';
import { changeOffboarding } from '../hubspot/change-offboarding';
import { handleCompany } from '../hubspot/handle';
import { offboardingFunctions } from '../../src/api/functions/offboarding';

/** Saves the contract's dates; due dates that depend on them change too. At most 4 API calls. */
export const main = handleCompany(
  'update_contract',
  offboardingFunctions.update_contract,
  (request, context) =>
    changeOffboarding(context, request, (before, now) => updateContract(before, request, now)),
);
