import { pauseOffboarding } from '../src/offboarding/pause';
import { change } from './hubspot/change';
import { handleCompany } from './hubspot/handle';

/** Pauses the offboarding, or resumes it. */
export const main = handleCompany('pause_offboarding', (request, world) =>
  change(world, request, (before, now) => pauseOffboarding(before, request, now)),
);
