import { calendarDate } from '../../../src/calendar/calendar-date';
import { main as survey } from '../../../functions/survey';
import type { Answer } from '../answer';
import { today } from '../clock';
import type { Setting } from '../setting';

/** The client's answers by the public page: makes a link, and returns the page's request. */
export async function clientAnswers(setting: Setting): Promise<() => Promise<Answer>> {
  await setting.starts();
  await setting.does('make_survey_link', { expiresOn: calendarDate('2027-04-30') });
  const link = await setting.call('get_survey_link', { today });
  if (link.status !== 'done' || link.value.status !== 'link')
    throw new Error(`No link: ${JSON.stringify(link)}`);
  const token = new URL(link.value.url).searchParams.get('t');
  const body = {
    token,
    values: { main_reason: 'cost', handling: '4', work_again: 'maybe' },
    contact: { consent: 'yes', ways: ['email'] },
    times: 0,
  };
  return async () => {
    const { statusCode } = await survey({
      method: 'POST',
      params: {},
      headers: { 'content-type': 'application/json' },
      body,
    });
    return {
      says: statusCode === 200 ? 'done' : `answered ${statusCode}`,
      again: statusCode >= 500,
      repair: [],
    };
  };
}
