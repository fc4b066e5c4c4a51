import { Link, Panel } from '@hubspot/ui-extensions';
import { calendarDate } from '../../src/calendar/calendar-date';
import { builtInStepIds } from '../../src/playbook/lookup';
import { drawCard } from './testing';
import { fakeApp } from '../shared/testing/app';
import { asSituation } from '../shared/testing/decide';
import { closedAs, underWay, withDone, withWaived } from '../shared/testing/offboardings';

const earlier = {
  number: 1,
  recordId: '9000',
  initiator: 'client',
  reason: { id: 'cost' },
  startedOn: calendarDate('2023-02-01'),
  outcome: 'completed',
  closedOn: calendarDate('2023-05-04'),
  wonBackOn: calendarDate('2024-06-01'),
} as const;

test('a company that was never offboarded gets one sentence and a start button', async () => {
  const card = drawCard(fakeApp().serverless);
  expect(card.words()).toContain('Reading the offboarding');
  await card.until('No offboarding under way');
  expect(card.button('Start')).toBeDefined();
});

test('earlier offboardings are listed with reason, outcome, dates and a link where its address is known', async () => {
  const link = 'https://app.example/contacts/12/record/2-99/9000';
  const past = [
    { ...earlier, link },
    { ...earlier, recordId: '9002' },
  ];
  const card = drawCard(fakeApp({ status: 'never', past }).serverless);
  await card.until('Earlier offboardings');
  expect(card.words()).toContain('Offboarding 1: Completed on 4 May 2023, won back on 1 June 2024');
  expect(card.words()).toContain(
    'Started 1 February 2023. Who ended it: The client. Stated reason: Cost.',
  );
  expect(card.renderer.findAll(Link).map(({ props }) => props.href)).toEqual([
    { url: link, external: true },
  ]);
});

test('an offboarding of a company that was merged into this one is told apart, also while it is open', async () => {
  const { outcome: _outcome, closedOn: _closedOn, wonBackOn: _wonBackOn, ...open } = earlier;
  const merged = { ...open, ofMerged: true, recordId: '9100' } as const;
  const card = drawCard(fakeApp(asSituation(underWay(), [earlier, merged])).serverless);
  await card.until('Offboardings of companies that were merged into this one');
  expect(card.words()).toContain('"Not closed"');
  expect(card.words().split('Earlier offboardings')).toHaveLength(2);
});

test('an account that is not set up is told the command', async () => {
  const app = fakeApp();
  app.answerNext('get_offboarding', { status: 'refused', refusal: { code: 'not_provisioned' } });
  const card = drawCard(app.serverless);
  await card.until('npm run provision -- apply');
});

test('a failed read gives the id to quote, and trying again reads again', async () => {
  const app = fakeApp();
  app.answerNext('get_offboarding', { status: 'failed', id: 'c0ffee' });
  const card = drawCard(app.serverless);
  await card.until('c0ffee');
  card.press('Try again');
  await card.until('No offboarding under way');
});

test.each(['no answer', 'nonsense'] as const)(
  '%s of a function, as after an update of the app, leads to a reload',
  async (answer) => {
    const app = fakeApp();
    app.answerNext('get_offboarding', answer);
    const card = drawCard(app.serverless);
    await card.until('if it does not help, reload the page');
  },
);

test('a start that did not finish can be tried again', async () => {
  const card = drawCard(fakeApp({ status: 'start_unfinished', number: 1, past: [] }).serverless);
  await card.until('The start did not finish');
  expect(card.button('Try again')).toBeDefined();
});

test('a deleted record is said to be deleted and can be started again', async () => {
  const card = drawCard(fakeApp({ status: 'deleted', number: 1, past: [] }).serverless);
  await card.until('The offboarding record was deleted in HubSpot');
  expect(card.button('Start again')).toBeDefined();
});

test('an offboarding under way shows its end, reason, owner, progress and the next step, with the rest in its details', async () => {
  const card = drawCard(fakeApp(asSituation(withDone(underWay(), 'meet_client'))).serverless);
  await card.until('last day 31 Mar');
  for (const words of [
    'They leave over cost · last day 31 Mar, in 84 days · Olga Owner',
    'Communication 1/4',
    'Next: Suggest alternatives, due 11 Jan',
  ]) {
    expect(card.words()).toContain(words);
  }
  expect(card.words()).not.toContain('Who ended it');
  card.press('Details');
  expect(card.words()).toContain('Our price increase');
  expect(card.words()).toMatch(/Who ended it.*The client/s);
  expect(card.renderer.maybeFind(Panel, { id: 'change-stated_reason-initiator' })).not.toBeNull();
});

test('a closed offboarding says how it went, what was waived and why, and what still runs on', async () => {
  const left = ['exit_survey', 'watch_needs'] as const;
  const settled = builtInStepIds.filter((step) => !left.some((id) => id === step));
  const open = withWaived(withDone(underWay(), ...settled), 'stop_renewal');
  const closed = { ...closedAs(withDone(open, ...left), 'completed', 'They were kind.') };
  const runningOn = {
    ...closed,
    steps: { ...closed.steps, exit_survey: { state: 'todo' } },
  } as const;
  const card = drawCard(fakeApp(asSituation(runningOn)).serverless);
  await card.until('They were kind.');
  for (const words of [
    '6 January 2027',
    'by Ben Baker',
    'Communication 2 days',
    'Lea Legal: No contract',
    'Still to come',
    'Send the exit survey',
  ]) {
    expect(card.words()).toContain(words);
  }
  expect(card.button('Start again')).toBeDefined();
});

test('a move made in HubSpot is shown with the steps that it passed over', async () => {
  const offboarding = { ...underWay(), stage: 'agreements' } as const;
  const card = drawCard(
    fakeApp({
      status: 'open',
      recordId: '9001',
      offboarding,
      moved: { from: 'communication', passed: ['meet_client'] },
      past: [],
    }).serverless,
  );
  await card.until('Moved in HubSpot');
  expect(card.words()).toContain('from “Open communication” to “Agreements and contracts”');
});

test('what is behind is repaired by itself, and told only where that fails', async () => {
  const situation = asSituation(underWay());
  const behind = { status: 'done', changed: false, repair: ['mirror'], value: situation } as const;
  const app = fakeApp(situation);
  app.answerNext('get_offboarding', { ...behind, repair: [...behind.repair] });
  const healed = drawCard(app.serverless);
  await healed.until('Next:');
  expect(app.asked('repair')).toMatchObject({ parts: ['mirror'] });
  expect(healed.words()).not.toContain('not everywhere in HubSpot');
  app.answerNext('get_offboarding', { ...behind, repair: [...behind.repair] });
  app.answerNext('repair', { ...behind, repair: [...behind.repair] });
  const card = drawCard(app.serverless);
  await card.until('Saved, but not everywhere in HubSpot yet');
  expect(card.words()).toContain('Next:');
  expect(app.called('repair')).toBe(2);
});
