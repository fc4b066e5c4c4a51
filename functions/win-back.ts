import { winBack } from '../src/offboarding/win-back';
import { change } from './hubspot/change';
import { handleCompany } from './hubspot/handle';

/** Records that the client came back after the end, or takes that back. */
export const main = handleCompany('win_back', (request, world) =>
  change(world, request, (before, now) => winBack(before, request, now)),
);
