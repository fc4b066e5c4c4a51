import { updateDetails } from '../src/offboarding/update-details';
import { change } from './hubspot/change';
import { handleCompany } from './hubspot/handle';

/** Changes the final service date or the owner; due dates follow. */
export const main = handleCompany('update_details', (request, world) =>
  change(world, request, (before, now) => updateDetails(before, request, now)),
);
