import { hasManagers } from '../../src/playbook/managers';
import { updateDetails } from '../../src/offboarding/update-details';
import { changeOffboarding } from '../hubspot/change-offboarding';
import { handOverTasks } from '../hubspot/hand-over';
import { handleCompany } from '../hubspot/handle';
import { ownerRefusal } from '../hubspot/owners';
import { offboardingFunctions } from '../../src/api/functions/offboarding';

/**
 * Changes the final service date, the owner or the client's consent; due dates and planned contacts change too. For an
 * owner 1 more API call to look them up, and up to 3 to hand tasks over, before the record.
 */
export const main = handleCompany(
  'update_details',
  offboardingFunctions.update_details,
  async (request, context) => {
    const rule: Parameters<typeof changeOffboarding>[2] = (before, now) =>
      updateDetails(before, request, now);
    if (request.field !== 'owner') return changeOffboarding(context, request, rule);
    const { owner, tasks = 'all' } = request;
    const gone = await ownerRefusal(owner, 'owner', context.http);
    if (gone) return gone;
    return changeOffboarding(context, request, rule, {
      first: (stored) => handOverTasks(stored, owner, tasks, context.http),
      repairOf: (after) => (hasManagers(after) ? ['manager'] : []),
    });
  },
);
