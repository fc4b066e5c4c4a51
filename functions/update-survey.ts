import { lastDeedNote } from '../src/messages/deed-note';
import { surveyNote } from '../src/messages/survey-note';
import { refused } from '../src/offboarding/outcome';
import { updateSurvey } from '../src/offboarding/update-survey';
import { change } from './hubspot/change';
import { handleCompany } from './hubspot/handle';
import { surveySettings } from './survey/settings';

/** Makes, renews or revokes the link to the survey, or takes answers given by phone. At most 4 API calls. */
export const main = handleCompany('update_survey', async (request, world) => {
  if (request.action === 'make_link' && !surveySettings()) return refused('survey_not_set_up');
  const noteOf = request.action === 'enter_answers' ? surveyNote : lastDeedNote;
  return change(world, request, (before, now) => updateSurvey(before, request, now), noteOf);
});
