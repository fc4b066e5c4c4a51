import { updateDetails } from '../src/offboarding/update-details';
import { changeOffboarding } from './hubspot/change-offboarding';
import { handleCompany } from './hubspot/handle';

/** Changes the final service date, the owner or the client's consent; due dates and planned contacts change too. */
export const main = handleCompany('update_details', (request, context) =>
  changeOffboarding(context, request, (before, now) => updateDetails(before, request, now)),
);
