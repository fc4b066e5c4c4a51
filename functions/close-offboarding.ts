import { closeOffboarding } from '../src/offboarding/close';
import { changeOffboarding } from './hubspot/change-offboarding';
import { handleCompany } from './hubspot/handle';

/** Closes the offboarding with an outcome. */
export const main = handleCompany('close_offboarding', (request, context) =>
  changeOffboarding(context, request, (before, now) => closeOffboarding(before, request, now)),
);
