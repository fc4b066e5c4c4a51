import { openLink } from '../src/offboarding/survey';
import { refused } from '../src/offboarding/outcome';
import { nowOf } from './hubspot/change-offboarding';
import { handleCompany } from './hubspot/handle';
import { linkUrl } from './survey/link';
import { surveySettings } from './survey/settings';
import { readingFunctions } from '../src/api/functions/reading';
import { hubspotStore } from './hubspot/store';

/** Returns the signed URL of the survey link that is open now; 1 API call. Refuses when the secrets are missing. */
export const main = handleCompany(
  'get_survey_link',
  readingFunctions.get_survey_link,
  async ({ today }, { http, company, at }) => {
    const settings = surveySettings();
    if (!settings) return refused('survey_not_set_up');
    if (!nowOf(at, today)) return refused('today_is_off', { field: 'today' });
    const { current } = await hubspotStore(http).find(company);
    const link = current && openLink(current.offboarding, today);
    if (!link) return { ok: true, changed: false, value: { status: 'none' } };
    const url = linkUrl({ recordId: current.recordId, ...link }, settings);
    return { ok: true, changed: false, value: { status: 'link', number: link.number, url } };
  },
);
