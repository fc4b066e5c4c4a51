import { handleCompany } from '../hubspot/handle';
import { updateStepOn } from '../hubspot/update-step-on';
import { stepFunctions } from '../../src/api/functions/step';

/** Changes a step, as `updateStepOn`. */
export const main = handleCompany('update_step', stepFunctions.update_step, (request, context) =>
  updateStepOn(context, request),
);
