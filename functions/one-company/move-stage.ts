import { moveStage } from '../../src/offboarding/move-stage';
import { changeOffboarding } from '../hubspot/change-offboarding';
import { handleCompany } from '../hubspot/handle';
import { offboardingFunctions } from '../../src/api/functions/offboarding';

/** Moves the offboarding through a gate to the next stage, or back to an earlier one. */
export const main = handleCompany(
  'move_stage',
  offboardingFunctions.move_stage,
  (request, context) =>
    changeOffboarding(context, request, (before, now) => moveStage(before, request, now)),
);
