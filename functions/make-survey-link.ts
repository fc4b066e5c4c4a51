import { handleCompany } from './hubspot/handle';
import { makeLinkOn } from './survey/link';
import { stepFunctions } from '../src/api/functions/step';

/** Creates or renews the survey link, as `makeLinkOn`. */
export const main = handleCompany(
  'make_survey_link',
  stepFunctions.make_survey_link,
  (request, context) => makeLinkOn(context, request),
);
