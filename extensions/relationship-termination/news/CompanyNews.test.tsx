import { Accordion } from '@hubspot/ui-extensions';
import { CrmActionLink } from '@hubspot/ui-extensions/crm';
import { calendarDate } from '../../../src/calendar/calendar-date';
import { builtInStepIds } from '../../../src/playbook/lookup';
import type { ConsentId } from '../../../src/playbook/survey-lookup';
import { drawCard } from '../testing';
import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { closedAs, underWay, withDone } from '../../shared/testing/offboardings';
import { news } from '../../shared/testing/fixtures';

const heard = (consent: ConsentId) => ({
  contact: { consent, ways: [], on: calendarDate('2027-01-05'), source: 'rep' as const },
});
/** Closed on 6 January 2027, with the client's word on being contacted. */
const closed = (consent?: ConsentId) =>
  asSituation({
    ...closedAs(withDone(underWay(), ...builtInStepIds), 'completed'),
    ...(consent ? heard(consent) : {}),
  });
const done = (value: unknown) => ({ status: 'done', changed: false, value }) as const;

async function unfolded(app = fakeApp(closed('yes'))) {
  const card = drawCard(app.serverless);
  await card.until('What changed there since 6 January 2027');
  card.openStep('What changed there');
  return { app, card };
}

test('it is read when it is unfolded, and not before', async () => {
  const app = fakeApp(closed('yes'));
  const card = drawCard(app.serverless);
  await card.until('What changed there since 6 January 2027');
  expect(app.called('read_news')).toBe(0);
  const release = app.hold('read_news');
  card.openStep('What changed there');
  expect(card.words()).toContain('Reading what changed');
  release();
  await card.until('Employees: 420 → 600');
  expect(card.words()).toContain('4 January 2027');
  expect(app.asked('read_news')).toEqual({
    today: '2027-01-06',
    since: '2027-01-06T09:00:00.000Z',
  });
  expect(card.renderer.find(CrmActionLink).props).toMatchObject({
    actionContext: { objectTypeId: '0-1', objectId: 5 },
  });
});

test('where nothing changed it says so, and nothing about contacts', async () => {
  const app = fakeApp(closed('no'));
  app.answerNext('read_news', done({ ...news, entries: [] }));
  const { card } = await unfolded(app);
  await card.until('Nothing that HubSpot knows of has changed since 6 January 2027.');
  expect(card.words()).not.toContain('On hold for now');
});

test('what could not be read is said, and never that nothing changed', async () => {
  const app = fakeApp(closed('yes'));
  const unread = [{ part: 'deals', why: 'no_access' }];
  app.answerNext('read_news', done({ ...news, entries: [], notShown: 3, unread }));
  const { card } = await unfolded(app);
  await card.until('Deals: this app may not read them.');
  expect(card.words()).toContain('3 older changes are not shown.');
  expect(card.words()).not.toContain('Nothing that HubSpot knows of');
});

test('a reading that fails can be tried again', async () => {
  const app = fakeApp(closed('yes'));
  app.answerNext('read_news', { status: 'failed', id: 'c0ffee' });
  const { card } = await unfolded(app);
  await card.until('This could not be read');
  card.press('Try again');
  await card.until('Employees: 420 → 600');
  expect(card.words()).not.toContain('This could not be read');
});

test('reaching out plans a contact in five working days, once', async () => {
  const { app, card } = await unfolded();
  await card.until('Reach out');
  card.press('Reach out');
  await card.until('Planned, due 13 Jan');
  expect(app.asked('save_items')).toMatchObject({
    register: 'follow_up',
    action: 'add',
    entries: [
      {
        values: { about: 'New contact: Ann Lee, CTO, 5 January 2027', channel: 'email' },
        due: '2027-01-13',
        owner: { id: '11' },
      },
    ],
  });
  card.press('Reach out');
  await card.renderer.waitFor(() => expect(app.called('save_items')).toBe(2));
  await card.gone('Reach out');
});

test('a contact whose answer was lost is asked again with the same request id', async () => {
  const { app, card } = await unfolded();
  await card.until('Reach out');
  app.answerNext('save_items', 'no answer');
  card.press('Reach out');
  await card.until('Saving did not finish');
  card.press('Reach out');
  await card.until('Planned, due 13 Jan');
  const requestIds = app.calls
    .filter(({ name }) => name === 'save_items')
    .map(({ parameters }) => Reflect.get(Object(parameters), 'requestId') as unknown);
  expect([requestIds.length, new Set(requestIds).size]).toEqual([2, 1]);
});

test('it stays planned while the tasks are read anew', async () => {
  const { app, card } = await unfolded();
  await card.until('Reach out');
  app.tasksAre({ status: 'loaded', value: { items: [], steps: [], notRead: 0 } });
  const release = app.hold('get_live');
  card.press('Reach out');
  await card.until('Planned');
  release();
  expect(card.words()).toContain('Planned');
});

test.each([
  ['said no', 'no', 'The client does not want to hear from us'],
  ['was not asked', undefined, 'Ask the client first'],
] as const)('where the client %s, the reason stands instead', async (_, consent, sentence) => {
  const { card } = await unfolded(fakeApp(closed(consent)));
  await card.until('Employees: 420 → 600');
  await card.until(sentence);
  expect(card.words()).toContain('On hold for now');
  expect(card.words()).not.toContain('Reach out');
});

test('where it is not known what is planned, nothing can be planned twice', async () => {
  const app = fakeApp(closed('yes'));
  app.tasksAre({ status: 'unavailable', why: 'failed' });
  const { card } = await unfolded(app);
  await card.until('Which contacts are planned could not be read just now.');
  expect(card.words()).not.toContain('Reach out');
  app.tasksAre(undefined);
  card.press('Try again');
  await card.until('Reach out');
});

test('an offboarding that plans no contacts still shows what changed', async () => {
  const unpaid = withDone(
    underWay({ initiator: 'non_payment', statedReason: { id: 'non_payment' } }),
    ...builtInStepIds,
  );
  const ended = closedAs(unpaid, 'completed');
  const { card } = await unfolded(fakeApp(asSituation({ ...ended, ...heard('yes') })));
  await card.until('Employees: 420 → 600');
  expect(card.words()).not.toContain('Reach out');
});

test('while it is open it stands at the step that follows the client, since the start', async () => {
  const card = drawCard(fakeApp(asSituation(withDone(underWay(), 'meet_client'))).serverless);
  await card.until('Next:');
  card.showStage(4);
  card.openStep("Follow the client's needs");
  await card.until('What changed there since 4 January 2027');
  const titles = card.renderer.findAll(Accordion).map(({ props }) => props.title);
  expect(titles.filter((title) => title.startsWith('What changed'))).toHaveLength(1);
});
