import { pauseOffboarding } from '../src/offboarding/pause';
import { changeOffboarding } from './hubspot/change-offboarding';
import { handleCompany } from './hubspot/handle';

/** Pauses or resumes the offboarding. */
export const main = handleCompany('pause_offboarding', (request, context) =>
  changeOffboarding(context, request, (before, now) => pauseOffboarding(before, request, now)),
);
