import { refused } from '../../src/offboarding/outcome';
import { nowOf } from '../hubspot/change-offboarding';
import { handleCompany } from '../hubspot/handle';
import { ownerRefusal } from '../hubspot/owners';
import { startOn } from '../hubspot/start-on';
import { offboardingFunctions } from '../../src/api/functions/offboarding';

/** Starts an offboarding, as `startOn`; 1 API call more with an owner. */
export const main = handleCompany(
  'start_offboarding',
  offboardingFunctions.start_offboarding,
  async (request, context) => {
    if (!nowOf(context.at, request.today)) return refused('today_is_off', { field: 'today' });
    return (await ownerRefusal(request.owner, 'owner', context.http)) ?? startOn(context, request);
  },
);
