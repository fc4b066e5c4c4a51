import { openAccount, rep, stopClock, takeRefusal, type Account } from '../../tests/account';
import { post, tokenIn, withSurveySecrets } from '../../tests/survey-client';
import { main as closeOffboarding } from './close-offboarding';
import { main as getOffboarding } from './get-offboarding';
import { main as getSurveyLink } from '../get-survey-link';
import { main as makeSurveyLink } from '../make-survey-link';
import { main as saveItems } from './save-items';
import { main as updateDetails } from './update-details';
import { main as updateSurvey } from './update-survey';

const today = '2027-03-01';
const meta = { today, by: rep };
let account: Account;

beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
  withSurveySecrets();
  await start('first');
});
afterEach(() => account.close());

const start = (requestId: string) => account.start({ requestId });
const close = () =>
  account.call('close_offboarding', closeOffboarding, {
    ...meta,
    requestId: 'close',
    outcome: 'retained',
    stayed: { why: 'terms' },
    note: 'They stay.',
  });
const says = (consent: 'yes' | 'no', requestId: string, day = today) =>
  account.call('update_details', updateDetails, {
    ...meta,
    today: day,
    requestId,
    field: 'contact',
    consent,
    ways: [],
  });
const answers = (consent: 'yes' | 'no', requestId: string) => ({
  ...meta,
  requestId,
  action: 'enter_answers',
  values: { handling: requestId === 'phone-1' ? '4' : '1' },
  contact: { consent, ways: [] },
  times: 0,
});
const opened = async (day = today) => {
  const reply = await account.call('get_offboarding', getOffboarding, { today: day });
  if (reply.status !== 'done' || reply.value.status !== 'open')
    throw new Error(JSON.stringify(reply));
  return { offboarding: reply.value.offboarding, repair: reply.repair };
};
async function link(): Promise<string> {
  const made = { ...meta, requestId: 'link', expiresOn: '2027-04-30' };
  await account.call('make_survey_link', makeSurveyLink, made);
  const reply = await account.call('get_survey_link', getSurveyLink, { today });
  if (reply.status !== 'done' || reply.value.status !== 'link')
    throw new Error(JSON.stringify(reply));
  return tokenIn(reply.value.url);
}

test("the client's no holds in the next offboarding, with its day and number", async () => {
  await says('no', 'no');
  await close();
  await start('second');
  expect((await opened()).offboarding.contact).toMatchObject({
    consent: 'no',
    on: today,
    number: 1,
  });
  expect(await account.companyNow()).toMatchObject({
    offboarding_number: '2',
    offboarding_contact_consent: 'no',
  });
  const planned = { values: { about: 'Hello', channel: 'email' }, due: '2027-06-01' };
  const add = {
    ...meta,
    requestId: 'plan',
    register: 'follow_up',
    action: 'add',
    entries: [planned],
  };
  expect(takeRefusal(await account.call('save_items', saveItems, add))).toBe('contact_not_wanted');
});

test('a later yes in the second offboarding is the newest word', async () => {
  await says('no', 'no');
  await close();
  stopClock('2027-03-02T09:00:00.000Z');
  await start('second');
  await says('yes', 'yes', '2027-03-02');
  const { contact } = (await opened('2027-03-02')).offboarding;
  expect(contact).toMatchObject({ consent: 'yes', ways: [], on: '2027-03-02' });
});

test("a no through the first offboarding's survey reaches the second one and the company", async () => {
  const token = await link();
  await close();
  await account.editRecord((await account.records())[0]?.id ?? '', {
    offboarding_outcome: 'completed',
  });
  await start('second');
  await says('yes', 'yes');
  stopClock('2027-03-02T09:00:00.000Z');
  const no = { values: {}, contact: { consent: 'no', ways: [] }, times: 0 };
  expect(await post({ token, ...no })).toMatchObject({ ok: true });
  expect(await account.companyNow()).toMatchObject({
    offboarding_number: '2',
    offboarding_status: 'under_way',
    offboarding_contact_consent: 'no',
  });
  const { offboarding, repair } = await opened('2027-03-02');
  expect(offboarding.contact).toMatchObject({ consent: 'no', number: 1 });
  expect(repair).toBeUndefined();
});

test('of two people who enter answers by phone at once, the one who is refused leaves no note', async () => {
  const sent = await Promise.all(
    (['phone-1', 'phone-2'] as const).map((id) =>
      account.call('update_survey', updateSurvey, answers('yes', id)),
    ),
  );
  expect(sent.map(({ status }) => status).sort()).toEqual(['done', 'refused']);
  const said = (await account.notes()).filter(({ hs_note_body: body }) =>
    body?.includes('Staying in touch'),
  );
  expect(said).toHaveLength(1);
});
