import { updateDetails } from '../src/offboarding/update-details';
import { changeOffboarding } from './hubspot/change-offboarding';
import { handleCompany } from './hubspot/handle';
import { ownerRefusal } from './hubspot/owners';

/**
 * Changes the final service date, the owner or the client's consent; due dates and planned contacts change too. 1 more
 * API call for an owner.
 */
export const main = handleCompany('update_details', async (request, context) => {
  const owner = request.field === 'owner' ? request.owner : undefined;
  const gone = await ownerRefusal(owner, 'owner', context.http);
  if (gone) return gone;
  return changeOffboarding(context, request, (before, now) => updateDetails(before, request, now));
});
