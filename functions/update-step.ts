import { handleCompany } from './hubspot/handle';
import { updateStepOn } from './hubspot/update-step-on';

/** Changes a step, as `updateStepOn`. */
export const main = handleCompany('update_step', (request, context) =>
  updateStepOn(context, request),
);
