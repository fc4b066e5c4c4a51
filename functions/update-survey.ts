import { surveyNote } from '../src/messages/survey-note';
import type { Now } from '../src/offboarding/commands';
import type { Offboarding } from '../src/offboarding/offboarding';
import { updateSurvey } from '../src/offboarding/update-survey';
import { changeOffboarding, isOfRequest } from './hubspot/change-offboarding';
import { handleCompany } from './hubspot/handle';

/**
 * Revokes the survey link, or saves answers given by phone. At most 4 API calls, and more as in
 * `changeOffboarding` when the client refuses contact. The note of answers is written before the record, so that
 * accepted answers are in the timeline even if a later write fails.
 */
export const main = handleCompany('update_survey', async (request, context) => {
  const rule = (before: Offboarding, now: Now) => updateSurvey(before, request, now);
  if (request.action !== 'enter_answers') return changeOffboarding(context, request, rule);
  const { store, company } = context;
  return changeOffboarding(context, request, rule, {
    noteOf: () => undefined,
    async first(stored, _, after) {
      const note = surveyNote(after);
      if (note && isOfRequest(note, request.requestId))
        await store.note(company, stored, [note], true);
    },
  });
});
