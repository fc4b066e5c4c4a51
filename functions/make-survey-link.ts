import { refused } from '../src/offboarding/outcome';
import { updateSurvey } from '../src/offboarding/update-survey';
import { changeOffboarding } from './hubspot/change-offboarding';
import { handleCompany } from './hubspot/handle';
import { surveySettings } from './survey/settings';

/** Creates or renews the survey link. At most 4 API calls. Refuses when the secrets are missing. */
export const main = handleCompany('make_survey_link', async (request, context) => {
  if (!surveySettings()) return refused('survey_not_set_up');
  const command = { ...request, action: 'make_link' } as const;
  return changeOffboarding(context, request, (before, now) => updateSurvey(before, command, now));
});
