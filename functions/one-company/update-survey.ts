import { surveyNote } from '../../src/messages/survey-note';
import type { Now } from '../../src/offboarding/commands';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { updateSurvey } from '../../src/offboarding/update-survey';
import { changeOffboarding } from '../hubspot/change-offboarding';
import { handleCompany } from '../hubspot/handle';
import { stepFunctions } from '../../src/api/functions/step';

/**
 * Revokes the survey link, or saves answers given by phone. At most 4 API calls, and more as in `changeOffboarding`
 * when the client refuses contact.
 */
export const main = handleCompany(
  'update_survey',
  stepFunctions.update_survey,
  async (request, context) => {
    const rule = (before: Offboarding, now: Now) => updateSurvey(before, request, now);
    const isAnswer = request.action === 'enter_answers';
    return changeOffboarding(context, request, rule, isAnswer ? { noteOf: surveyNote } : {});
  },
);
