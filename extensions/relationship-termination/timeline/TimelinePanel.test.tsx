import { Link, TextArea } from '@hubspot/ui-extensions';
import type { MadeDossier } from '../../../src/api/dossier';
import { drawCard } from '../testing';
import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { closedAs, underWay, withDone } from '../../shared/testing/offboardings';
import { dossier, timeline } from '../../shared/testing/fixtures';

const opened = async (label = 'Timeline and dossier', app = underWayApp()) => {
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.press(label);
  return { card, app };
};
const underWayApp = () => fakeApp(asSituation(underWay()));
const done = (value: unknown) => ({ status: 'done', changed: false, value }) as const;
const notKept = (why: 'no_access' | 'failed'): MadeDossier => ({
  ...dossier,
  file: { status: 'not_kept', why },
});
const requestIdsOf = ({ calls }: ReturnType<typeof fakeApp>) =>
  calls
    .filter(({ name }) => name === 'make_dossier')
    .map(({ parameters }) => Reflect.get(Object(parameters), 'requestId') as unknown);

test('the timeline is read when its panel is opened, and not before', async () => {
  const app = underWayApp();
  const card = drawCard(app.serverless);
  await card.until('Next:');
  expect(app.called('read_timeline')).toBe(0);
  const release = app.hold('read_timeline');
  card.press('Timeline and dossier');
  expect(card.words()).toContain('Reading the timeline');
  release();
  await card.until('Offboarding started');
  expect(card.words()).toContain('Who ended it: The client');
  expect(card.words()).toContain('2027-01-04 · Ben Baker');
});

test('what is missing in it is said', async () => {
  const app = underWayApp();
  const unread = [{ part: 'emails', why: 'no_access' }];
  app.answerNext('read_timeline', done({ ...timeline, notShown: 3, unread }));
  const { card } = await opened(undefined, app);
  await card.until('E-mails: this app may not read them.');
  expect(card.words()).toContain('3 older entries are not shown.');
});

test('nothing is said to have happened where nothing has', async () => {
  const app = underWayApp();
  app.answerNext('read_timeline', done({ ...timeline, entries: [] }));
  const { card } = await opened(undefined, app);
  await card.until('Nothing has happened yet.');
});

test('a long one is drawn piece by piece', async () => {
  const app = underWayApp();
  const entries = Array.from({ length: 60 }, (_, index) => ({
    ...timeline.entries[0],
    id: String(index),
    title: `Entry no. ${index}.`,
  }));
  app.answerNext('read_timeline', done({ ...timeline, entries }));
  const { card } = await opened(undefined, app);
  await card.until('Entry no. 24.');
  expect(card.words()).not.toContain('Entry no. 25.');
  card.press('Show more (35)');
  await card.until('Entry no. 49.');
  card.press('Show more (10)');
  await card.until('Entry no. 59.');
});

test('a timeline that fails says so and can be tried again; what was read stays', async () => {
  const app = underWayApp();
  app.answerNext('read_timeline', { status: 'failed', id: 'abc' });
  const { card } = await opened(undefined, app);
  await card.until('The timeline could not be read');
  expect(card.words()).toContain('Reference: abc');
  card.press('Try again');
  await card.until('Offboarding started');
  expect(card.words()).not.toContain('The timeline could not be read');
  app.answerNext('read_timeline', 'no answer');
  card.press('Refresh');
  await card.until('The timeline could not be read');
  expect(card.words()).toContain('Offboarding started');
});

test('the dossier is made, opened by a link, and copied as text', async () => {
  const { card, app } = await opened();
  const release = app.hold('make_dossier');
  card.press('Make the dossier');
  expect(card.words()).toContain('Reading everything and writing the dossier…');
  release();
  await card.until('Open the dossier');
  expect(card.renderer.find(Link).props.href).toEqual({
    url: 'https://files.example/1',
    external: true,
  });
  expect(card.words()).toContain('until 2027-01-06');
  expect(card.words()).toContain('dossier-acme.pdf');
  card.press('Copy as text');
  await card.until('Copied.');
  expect(card.seen.copied).toEqual([dossier.text]);
  expect(app.asked('make_dossier')).toMatchObject({ zone: 'Europe/Berlin' });
});

test('after a reload it is said where the newest dossier is, without a call for it', async () => {
  const app = underWayApp();
  const note = { at: '2027-01-05T09:00:00.000Z', kind: 'change', who: 'Ann Able' } as const;
  const entries = ['dossier-new.pdf', 'dossier-old.pdf'].map((file, index) => ({
    ...note,
    id: String(index),
    title: 'Dossier made',
    words: `Attached as ${file}`,
  }));
  app.answerNext('read_timeline', done({ ...timeline, entries }));
  const { card } = await opened(undefined, app);
  await card.until(
    "by Ann Able. It is attached to the note “Dossier made” in HubSpot's timeline as dossier-new.pdf.",
  );
  expect(card.words().split('It is attached to the note')).toHaveLength(2);
  expect(app.called('make_dossier')).toBe(0);
  card.press('Make the dossier');
  await card.until('Open the dossier');
  expect(card.words()).not.toContain('It is attached to the note');
});

test('trying again keeps the request id, and a new version has a new one', async () => {
  const { card, app } = await opened();
  app.answerNext('make_dossier', 'no answer');
  card.press('Make the dossier');
  await card.until('The dossier was not made');
  card.press('Try again');
  await card.until('Open the dossier');
  card.press('Make it again');
  await card.renderer.waitFor(() => expect(app.called('make_dossier')).toBe(3));
  const [first, second, third] = requestIdsOf(app);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('where the app may store no files, the text is there to be copied', async () => {
  const app = underWayApp();
  app.answerNext('make_dossier', done(notKept('no_access')));
  const { card } = await opened(undefined, app);
  card.press('Make the dossier');
  await card.until('The app may not store files in this account; copy the dossier as text.');
  expect(card.renderer.findAll(Link)).toHaveLength(0);
});

test('where no PDF comes about, the dossier is made as text alone, and the PDF later', async () => {
  const app = underWayApp();
  app.answerNext('make_dossier', 'no answer');
  const { card } = await opened(undefined, app);
  card.press('Make the dossier');
  await card.until('The dossier was not made');
  app.answerNext('make_dossier', done({ ...dossier, file: { status: 'not_wanted' } }));
  card.press('Make it as text only');
  await card.until('Made as text, without a PDF.');
  expect(app.calls.at(-1)?.parameters).toMatchObject({ form: 'text' });
  card.press('Copy as text');
  await card.until('Copied.');
  expect(card.seen.copied).toEqual([dossier.text]);
  card.press('Make the PDF');
  await card.until('Open the dossier');
  expect(app.calls.at(-1)?.parameters).toMatchObject({ form: 'pdf' });
});

test('a PDF that was not taken is tried again with the same request id', async () => {
  const app = underWayApp();
  app.answerNext('make_dossier', done(notKept('failed')));
  const { card } = await opened(undefined, app);
  card.press('Make the dossier');
  await card.until('HubSpot did not take the PDF just now.');
  card.press('Try again');
  await card.until('Open the dossier');
  expect(new Set(requestIdsOf(app)).size).toBe(1);
});

test('a browser that does not copy shows the text', async () => {
  const card = drawCard(underWayApp().serverless, {
    copyText: () => Promise.reject(new Error('not allowed')),
  });
  await card.until('Next:');
  card.press('Timeline and dossier');
  card.press('Make the dossier');
  await card.until('Open the dossier');
  card.press('Copy as text');
  await card.until('The browser did not allow copying.');
  expect(card.renderer.find(TextArea, { name: 'dossier_text' }).props.value).toBe(dossier.text);
});

test('a dossier that is refused says why', async () => {
  const app = underWayApp();
  app.answerNext('make_dossier', { status: 'refused', refusal: { code: 'record_deleted' } });
  const { card } = await opened(undefined, app);
  card.press('Make the dossier');
  await card.until('The offboarding record was deleted in HubSpot. Start again.');
});

test('on a closed offboarding the dossier is the main button', async () => {
  const closed = closedAs(withDone(underWay(), 'meet_client'), 'withdrawn');
  const card = drawCard(fakeApp(asSituation(closed)).serverless);
  await card.until('Closed');
  expect(card.button('Dossier').props.variant).toBe('primary');
  card.press('Dossier');
  await card.until('Offboarding started');
});
