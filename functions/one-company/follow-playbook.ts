import { followPlaybook } from '../../src/offboarding/follow-playbook';
import { hasManagers } from '../../src/playbook/managers';
import { changeOffboarding } from '../hubspot/change-offboarding';
import { handleCompany } from '../hubspot/handle';
import { loadPlaybook } from '../hubspot/playbook/versions';
import { offboardingFunctions } from '../../src/api/functions/offboarding';

/** Lets the offboarding go by another version of the playbook, as `changeOffboarding`; 1 API call more when cold. */
export const main = handleCompany(
  'follow_playbook',
  offboardingFunctions.follow_playbook,
  async (request, context) => {
    const { version } = request;
    const playbook = version > 0 ? await loadPlaybook(version, context.http) : undefined;
    return changeOffboarding(
      context,
      request,
      (before, now) => followPlaybook(before, playbook, request, now),
      { repairOf: (after) => (hasManagers(after) ? ['manager'] : []) },
    );
  },
);
