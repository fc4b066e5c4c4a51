import { closeOffboarding } from '../src/offboarding/close';
import { change } from './hubspot/change';
import { handleCompany } from './hubspot/handle';

/** Closes the offboarding with an outcome. */
export const main = handleCompany('close_offboarding', (request, world) =>
  change(world, request, (before, now) => closeOffboarding(before, request, now)),
);
