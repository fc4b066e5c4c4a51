import type { Parsed } from '../../src/api/functions';
import type { Situation } from '../../src/api/situation';
import { refused, unchanged } from '../../src/offboarding/outcome';
import { openLink } from '../../src/offboarding/survey';
import { updateSurvey } from '../../src/offboarding/update-survey';
import { changeOffboarding } from '../hubspot/change-offboarding';
import type { CompanyContext, Result } from '../hubspot/handle';
import { canPageAnswer } from './can-page-answer';
import { surveySettings, type SurveySettings } from './settings';
import { signToken, type SurveyToken } from './token';

/**
 * Creates or renews the survey link; with `keepsOpen` one that is open stays. At most 4 API calls. Refuses when the secrets are missing,
 * and `survey_page_off`.
 */
export async function makeLinkOn(
  context: CompanyContext,
  request: Parsed<'make_survey_link'>,
  { keepsOpen = false } = {},
): Promise<Result<Situation>> {
  const settings = surveySettings();
  if (!settings) return refused('survey_not_set_up');
  if (!(await canPageAnswer(settings.url))) return refused('survey_page_off');
  const command = { ...request, action: 'make_link' } as const;
  return changeOffboarding(context, request, (before, now) =>
    keepsOpen && openLink(before, now.today)
      ? unchanged(before)
      : updateSurvey(before, command, now),
  );
}

/** Returns the signed address of a link. */
export const linkUrl = (link: SurveyToken, { secret, url }: SurveySettings): string =>
  `${url}?t=${signToken(link, secret)}`;
