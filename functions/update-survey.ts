import { surveyNote } from '../src/messages/survey-note';
import type { Now } from '../src/offboarding/commands';
import type { Offboarding } from '../src/offboarding/offboarding';
import { refused } from '../src/offboarding/outcome';
import { updateSurvey } from '../src/offboarding/update-survey';
import { changeOffboarding } from './hubspot/change-offboarding';
import { handleCompany } from './hubspot/handle';
import { surveySettings } from './survey/settings';

/**
 * Creates, renews or revokes the survey link, or saves answers given by phone. At most 4 API calls, and more as in
 * `changeOffboarding` when the client refuses contact.
 */
export const main = handleCompany('update_survey', async (request, context) => {
  if (request.action === 'make_link' && !surveySettings()) return refused('survey_not_set_up');
  const rule = (before: Offboarding, now: Now) => updateSurvey(before, request, now);
  const isAnswer = request.action === 'enter_answers';
  return changeOffboarding(context, request, rule, isAnswer ? { noteOf: surveyNote } : {});
});
