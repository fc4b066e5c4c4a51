import { moveStage } from '../src/offboarding/move-stage';
import { change } from './hubspot/change';
import { handleCompany } from './hubspot/handle';

/** Moves to the next stage through its gate, or back to an earlier one. */
export const main = handleCompany('move_stage', (request, world) =>
  change(world, request, (before, now) => moveStage(before, request, now)),
);
