import { addDays, calendarDate, type CalendarDate } from '../../src/calendar/calendar-date';
import { instantOf, isClockTime, wallClock } from '../../src/calendar/wall-clock';
import { openAccount, rep, stopClock, type Account } from '../../tests/account';
import { open, post, tokenIn, withSurveySecrets } from '../../tests/survey-client';
import { main as getLive } from './get-live';
import { main as getSurveyLink } from '../get-survey-link';
import { main as makeSurveyLink } from '../make-survey-link';
import { main as pauseOffboarding } from './pause-offboarding';
import { main as repair } from './repair';
import { main as saveItems } from './save-items';
import { main as startOffboarding } from './start-offboarding';

let account: Account;
afterEach(() => account.close());

/** An ordinary day, and the days on which clocks change there in 2027. */
const days = {
  'Pacific/Auckland': ['2027-12-01', '2027-04-04', '2027-09-26'],
  'Pacific/Kiritimati': ['2027-12-01'],
  'America/Los_Angeles': ['2027-12-01', '2027-03-14', '2027-11-07'],
  'Europe/Berlin': ['2027-12-01', '2027-03-28', '2027-10-31'],
};
const moments = Object.entries(days).flatMap(([zone, ofZone]) =>
  ofZone.flatMap((day) =>
    ['00:30', '23:30'].map((time) => [time, calendarDate(day), zone] as const),
  ),
);

function stopAt(day: CalendarDate, time: string, zone: string) {
  const at = isClockTime(time) ? instantOf(day, time, zone) : undefined;
  if (!at) throw new RangeError(`${day} ${time} in ${zone}`);
  stopClock(at);
}

test.each(moments)('at %s on %s in %s every day is the portal’s', async (time, today, timeZone) => {
  withSurveySecrets();
  stopAt(today, time, timeZone);
  account = await openAccount({ timeZone });
  const meta = (requestId: string) => ({ today, by: rep, requestId });
  const start = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
  await account.call('start_offboarding', startOffboarding, { ...meta('start'), ...start });

  const due = addDays(today, 7);
  const entries = [{ values: { words: 'Who keeps our data?', kind: 'data' }, due }];
  const list = { register: 'concern', action: 'add', entries };
  await account.call('save_items', saveItems, { ...meta('item'), ...list });
  const tasks = await account.tasks(['hs_timestamp', 'offboarding_register']);
  const [own] = tasks.filter(({ properties }) => properties.offboarding_register === 'concern');
  expect(wallClock(own?.properties.hs_timestamp ?? '', timeZone).date).toBe(due);
  await account.call('repair', repair, meta('repair'));
  const live = await account.call('get_live', getLive, { today, stage: 'communication' });
  expect(live).toMatchObject({ value: { tasks: { value: { items: [{ due }] } } } });
  expect(live).not.toHaveProperty('repair');

  const pause = { ...meta('pause'), action: 'pause', why: 'They move.', until: due };
  await account.call('pause_offboarding', pauseOffboarding, pause);
  const [ends] = (await account.tasks(['hs_timestamp', 'hs_task_subject'])).filter(
    ({ properties: p }) => p.hs_task_subject?.startsWith('The pause ends'),
  );
  expect(wallClock(ends?.properties.hs_timestamp ?? '', timeZone).date).toBe(due);

  await account.call('make_survey_link', makeSurveyLink, { ...meta('link'), expiresOn: today });
  const made = await account.call('get_survey_link', getSurveyLink, { today });
  const url = made.status === 'done' && made.value.status === 'link' ? made.value.url : '';
  expect(await open(tokenIn(url))).toMatchObject({ statusCode: 200 });
  const contact = { consent: 'yes', ways: ['email'] };
  const answers = { token: tokenIn(url), values: { handling: '4' }, contact, times: 0 };
  expect(await post(answers)).toMatchObject({ status: 200, ok: true });
  expect((await account.records())[0]).toMatchObject({
    started_on: today,
    contact_consent_on: today,
    step_exit_survey: 'done',
  });
  const shown = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format();
  expect((await open(tokenIn(url))).body).toContain(`You answered on ${shown}.`);

  stopAt(addDays(today, 1), '00:30', timeZone);
  expect(await open(tokenIn(url))).toMatchObject({ statusCode: 404 });
  expect(await post({ ...answers, values: { handling: '5' }, times: 1 })).toMatchObject({
    status: 404,
  });
});
