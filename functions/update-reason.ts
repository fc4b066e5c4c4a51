import { updateReason } from '../src/offboarding/update-reason';
import { change } from './hubspot/change';
import { handleCompany } from './hubspot/handle';

/** Changes the stated reason (the client's) or the analysed one (ours). */
export const main = handleCompany('update_reason', (request, world) =>
  change(world, request, (before, now) => updateReason(before, request, now)),
);
