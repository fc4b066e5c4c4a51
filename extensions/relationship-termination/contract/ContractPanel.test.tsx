import { DateInput, LoadingButton, Panel, Select } from '@hubspot/ui-extensions';
import { calendarDate } from '../../../src/calendar/calendar-date';
import type { KnownContract, Open } from '../../../src/offboarding/offboarding';
import { stepIds } from '../../../src/playbook/lookup';
import { drawCard, type Drawn } from '../testing';
import { fakeApp, type FakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { closedAs, underWay, withDone } from '../../shared/testing/offboardings';

const year = { length: 1, unit: 'years' } as const;
/** Its renewal can be stopped until 31 January 2027, a Sunday. */
const contract: KnownContract = {
  terms: {
    start: calendarDate('2026-05-01'),
    term: { kind: 'period', period: year },
    renewal: { kind: 'automatic', period: year },
    notice: { length: { length: 3, unit: 'months' }, to: 'term_end', from: { kind: 'sending' } },
    amendments: [],
    holidays: [],
  },
};
const first = ['meet_client', 'explain_reasons', 'hear_concerns'] as const;
const inAgreements = { ...withDone(underWay(), ...first), stage: 'agreements' as const };

async function drawn(app: FakeApp): Promise<Drawn> {
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.press('Details');
  return card;
}

/** The button at the foot of the panel; others in it look into HubSpot, or save and do more. */
function save(card: Drawn) {
  const buttons = card.renderer.find(Panel, { id: 'contract' }).findAll(LoadingButton);
  buttons.find(({ text }) => text === 'Save')?.trigger('onClick');
}

function fillIn(card: Drawn) {
  card.pick('contract_start', 2026, 4, 1);
  card.enter('contract_termLength', 1);
  card.choose('contract_renewal', 'automatic');
  card.enter('contract_renewalLength', 1);
  card.enter('contract_noticeLength', 3);
}

test('once the steps that hang on the contract are settled, the card no longer urges', async () => {
  const settled = 'What it asks for is done or waived';
  const open = { ...underWay(), contract };
  const before = await drawn(fakeApp(asSituation(open)));
  expect(before.words()).not.toContain(settled);
  const after = await drawn(fakeApp(asSituation(withDone(open, 'stop_renewal'))));
  expect(after.words()).toContain(settled);
});

test('a contract typed in shows what follows while it is typed, and is kept', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await drawn(app);
  expect(card.words()).toContain('Dates not entered yet');
  expect(card.words()).not.toContain('Miss it and');
  fillIn(card);
  expect(card.words()).toContain('Stop the renewal by 29 January 2027 · in 23 days');
  expect(card.words()).toContain(
    '30 January 2027 is not a working day, so act by 29 January 2027.',
  );
  expect(card.words()).toContain('Miss it and the contract runs on to 30 April 2028.');
  expect(card.words()).toContain('The contract cannot end by the last day of service');
  expect(app.called('update_contract')).toBe(0);
  save(card);
  await card.until('Term ends 30 April 2027');
  expect(app.situation()).toMatchObject({ offboarding: { contract } });
  expect(card.seen.closedPanels).toEqual(['contract']);
});

test('an empty form says at each field what it wants, and asks for nothing', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await drawn(app);
  save(card);
  expect(card.words()).toContain('Choose the first day of the contract.');
  expect(card.words()).toContain('Choose what follows the term.');
  expect(card.words()).toContain('Enter how long the notice is.');
  expect(app.called('update_contract')).toBe(0);
});

test('terms that do not go together are told at their field before they are saved', async () => {
  const card = await drawn(fakeApp(asSituation(underWay())));
  fillIn(card);
  card.choose('contract_term', 'open_ended');
  expect(card.words()).toContain('Notice to the end of the term needs a term that ends.');
  expect(card.words()).not.toContain('Miss it and');
});

test('a problem that only the function finds stands at its field', async () => {
  const app = fakeApp(asSituation({ ...underWay(), contract }));
  const card = await drawn(app);
  app.answerNext('update_contract', {
    status: 'refused',
    refusal: {
      code: 'contract_problem',
      field: 'contract.terms.notice',
      problem: 'notice_unknown',
    },
  });
  card.enter('contract_noticeLength', 4);
  save(card);
  await card.until('Say what notice the contract asks for');
});

test("the contract's end can be taken as the last day of service, in one go", async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await drawn(app);
  fillIn(card);
  card.press('Save, and use 30 April 2027 as the last day of service');
  await card.gone('31 March 2027');
  expect(app.situation()).toMatchObject({
    offboarding: { contract, finalServiceDate: '2027-04-30' },
  });
});

test('HubSpot is looked into on demand, unknown is no nothing, and a date is taken over', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await drawn(app);
  expect(app.called('read_contract_facts')).toBe(0);
  card.press('Look in HubSpot');
  await card.until('Rollout');
  expect(card.words()).toContain('not available in this account');
  expect(card.words()).toContain('none on this company');
  card.press('Use its date');
  card.enter('contract_termLength', 1);
  card.choose('contract_renewal', 'none');
  card.enter('contract_noticeLength', 1);
  save(card);
  await card.until('Ends by itself 31 March 2027');
  expect(app.called('read_contract_facts')).toBe(1);
});

test('where HubSpot could not be looked into, it says so and can be tried again', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await drawn(app);
  app.answerNext('read_contract_facts', 'no answer');
  card.press('Look in HubSpot');
  await card.until('Reading did not finish.');
  card.press('Refresh');
  await card.until('Rollout');
});

test('what is next says what missing it means', async () => {
  const offered = withDone({ ...inAgreements, contract }, 'suggest_alternatives');
  const card = await drawn(fakeApp(asSituation(offered)));
  expect(card.next()?.toString()).toContain('Next: Stop the automatic renewal, due 22 Jan');
  expect(card.words()).toContain(
    'The last day is 29 January 2027. Miss it and the contract runs on to 30 April 2028.',
  );
});

test('an amendment can be added and left out again', async () => {
  const app = fakeApp(asSituation({ ...underWay(), contract }));
  const card = await drawn(app);
  card.press('Add an amendment');
  card.pick('amendment_on', 2026, 9, 1);
  expect(card.words()).toContain('Say what the amendment changes: term, renewal or notice.');
  card.choose('amendment_renewal', 'none');
  expect(card.words()).toContain('The contract ends by itself on 30 April 2027, without notice.');
  card.press('Leave the amendment out');
  expect(card.words()).toContain('Stop the renewal by 29 January 2027');
});

test('an end that is the last day of service already, or past, is not offered as one', async () => {
  const taken = { ...underWay({ finalServiceDate: calendarDate('2027-04-30') }), contract };
  const card = await drawn(fakeApp(asSituation(taken)));
  expect(card.words()).toContain('Service is owed until 30 April 2027');
  expect(card.words()).not.toContain('Save, and use');
  card.choose('contract_renewal', 'none');
  card.pick('contract_start', 2025, 0, 1);
  expect(card.words()).toContain('Service is owed until 31 December 2025');
  expect(card.words()).not.toContain('Save, and use');
});

test('two fields changed before the card is drawn again are both kept', async () => {
  const app = fakeApp(asSituation({ ...underWay(), contract }));
  const card = await drawn(app);
  const days = card.renderer.find(DateInput, { name: 'contract_givenOn' }).props.onChange;
  const choose = card.renderer.find(Select, { name: 'contract_noticeTo' }).props.onChange;
  days?.({ year: 2027, month: 0, date: 4, formattedDate: '' });
  choose?.('month_end');
  save(card);
  await card.until('Notice given on 4 January 2027');
  expect(app.situation()).toMatchObject({
    offboarding: {
      contract: { given: { on: '2027-01-04' }, terms: { notice: { to: 'month_end' } } },
    },
  });
});

/** Its renewal could be stopped until 31 December 2026. */
const tooLate = { terms: { ...contract.terms, start: calendarDate('2026-04-01') } };
const runsOn =
  'The contract runs on to 31 March 2028 at least, 366 days after the last day of service.';

test('a contract that outlasts the service is said at the head and when it is closed as ended', async () => {
  const open = { ...underWay(), contract: tooLate };
  const card = await drawn(fakeApp(asSituation(open)));
  expect(card.words().split(runsOn)).toHaveLength(2);
  card.choose('outcome', 'completed');
  expect(card.words().split(runsOn)).toHaveLength(3);
});

test('after the close a contract that outlasts the service is said, unless the client stayed', async () => {
  const given = { on: calendarDate('2027-01-05') };
  const open = withDone({ ...underWay(), contract: { ...contract, given } }, ...stepIds);
  const words = 'The contract runs on to 30 April 2027, 30 days after the last day of service.';
  const ended = drawCard(fakeApp(asSituation(closedAs(open, 'completed'))).serverless);
  await ended.until(words);
  const stayed = drawCard(fakeApp(asSituation(closedAs(open, 'retained'))).serverless);
  await stayed.until('Closed');
  expect(stayed.words()).not.toContain(words);
});

test.each<[string, Partial<Open>]>([
  ['that ends in time', { contract }],
  ['without a last day of service', { contract: tooLate, finalServiceDate: undefined }],
  ['whose steps are settled', withDone({ ...underWay(), contract: tooLate }, 'stop_renewal')],
])('of a contract %s nothing more is said', async (_, changes) => {
  const lastDay = { finalServiceDate: calendarDate('2027-04-30') };
  const card = await drawn(fakeApp(asSituation({ ...underWay(), ...lastDay, ...changes })));
  expect(card.words()).not.toContain('The contract runs on to');
});

test('after a notice the end is certain', async () => {
  const given = { on: calendarDate('2027-01-05') };
  const card = await drawn(
    fakeApp(asSituation({ ...underWay(), contract: { ...contract, given } })),
  );
  expect(card.words()).toContain(
    'The contract runs on to 30 April 2027, 30 days after the last day of service.',
  );
});
