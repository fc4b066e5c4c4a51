import { moveStage } from '../src/offboarding/move-stage';
import { changeOffboarding } from './hubspot/change-offboarding';
import { handleCompany } from './hubspot/handle';

/** Moves to the next stage through its gate, or back to an earlier one. */
export const main = handleCompany('move_stage', (request, world) =>
  changeOffboarding(world, request, (before, now) => moveStage(before, request, now)),
);
