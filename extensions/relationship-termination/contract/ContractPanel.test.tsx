import { Accordion, DateInput, LoadingButton, Panel, Select, Text } from '@hubspot/ui-extensions';
import { calendarDate } from '../../../src/calendar/calendar-date';
import type { KnownContract, Open } from '../../../src/offboarding/offboarding';
import { builtInStepIds } from '../../../src/playbook/lookup';
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
const byUs = { initiator: 'us', statedReason: { id: 'our_decision' } } as const;
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
  card.choose('contract_pattern', 'by_clauses');
  card.enter('contract_termLength', 1);
  card.choose('contract_renewal', 'automatic');
  card.enter('contract_renewalLength', 1);
  card.enter('contract_noticeLength', 3);
}

test('once the steps that hang on the contract are settled, the card no longer urges', async () => {
  const settled = 'All that it asks for is done or waived';
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
  expect(card.words()).not.toContain('Without it');
  fillIn(card);
  expect(card.words()).toContain('Their notice is in time until 31 January 2027 · in 25 days');
  expect(card.words()).toContain(
    '30 January 2027 is not a working day, so act by 29 January 2027.',
  );
  expect(card.words()).toContain('Without it the contract runs on to 30 April 2028.');
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
  expect(card.words()).toContain('Choose the kind of contract.');
  card.choose('contract_pattern', 'by_clauses');
  save(card);
  expect(card.words()).toContain('Choose what follows the term.');
  expect(card.words()).toContain('Enter how long the notice is.');
  expect(app.called('update_contract')).toBe(0);
});

test('terms that do not go together are told at their field before they are saved', async () => {
  const card = await drawn(fakeApp(asSituation(underWay())));
  fillIn(card);
  card.choose('contract_term', 'open_ended');
  expect(card.words()).toContain('Notice to the end of the term needs a term that ends.');
  expect(card.words()).not.toContain('Without it');
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
  card.press('Save, with service until 30 April 2027');
  await card.gone('31 March 2027');
  expect(app.situation()).toMatchObject({
    offboarding: { contract, finalServiceDate: '2027-04-30' },
  });
});

test('a usual contract fills its clauses in, to be corrected, and shows what it means', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await drawn(app);
  card.pick('contract_start', 2026, 4, 1);
  card.choose('contract_pattern', 'year_renewing');
  expect(card.words()).toContain('Their notice is in time until 31 January 2027 · in 25 days');
  card.choose('contract_pattern', 'year_renewing_month');
  card.press('Correct its clauses');
  card.enter('contract_noticeLength', 3);
  save(card);
  await card.until('Term ends 30 April 2027');
  expect(app.situation()).toMatchObject({ offboarding: { contract } });
});

test('HubSpot is looked into when the form is opened, unknown is no nothing, and a date is taken over', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await drawn(app);
  expect(app.called('read_contract_facts')).toBe(0);
  card.press('Add its dates');
  await card.until('Rollout');
  expect(card.words()).toContain('not available in this account');
  expect(card.words()).toContain('none on this company');
  card.press('Use its date');
  card.choose('contract_pattern', 'by_clauses');
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
  card.press('Add its dates');
  await card.until('Reading did not finish.');
  card.press('Try again');
  await card.until('Rollout');
});

test('what is next says what missing it means, and once by when to act', async () => {
  const offered = withDone({ ...inAgreements, contract }, 'suggest_alternatives');
  const card = await drawn(fakeApp(asSituation(offered)));
  expect(card.next()?.toString()).toContain('Next: Stop the renewal or give notice, due 22 Jan');
  expect(card.words()).toContain(
    'Their notice is in time until 31 January 2027. Without it the contract runs on to 30 April 2028.',
  );
  expect(card.words()).toContain('Term ends 30 April 2027');
  card.press('Hide details');
  const lines = card.renderer.findAll(Text).map(({ text }) => text);
  expect(lines.filter((line) => line?.includes('in 25 days'))).toEqual([]);
});

test('an amendment can be added and left out again', async () => {
  const app = fakeApp(asSituation({ ...underWay(), contract }));
  const card = await drawn(app);
  card.choose('contract_more', 'amendment');
  card.pick('amendment_on', 2026, 9, 1);
  expect(card.words()).toContain('Say what the amendment changes: term, renewal or notice.');
  card.choose('amendment_renewal', 'none');
  expect(card.words()).toContain('The contract ends by itself on 30 April 2027, without notice.');
  card.press('Leave the amendment out');
  expect(card.words()).toContain('Their notice is in time until 31 January 2027');
});

test('clauses that few contracts have are added one by one, and kept', async () => {
  const app = fakeApp(asSituation({ ...underWay(), contract }));
  const card = await drawn(app);
  card.choose('contract_more', 'ours');
  card.enter('contract_oursLength', 6);
  card.choose('contract_more', 'convenience');
  card.choose('contract_convenienceBy', 'our_side');
  card.enter('contract_convenienceLength', 2);
  card.choose('contract_more', 'notice_opens');
  card.enter('contract_noticeOpens', 5);
  save(card);
  await card.until('Term ends 30 April 2027');
  expect(app.situation()).toMatchObject({
    offboarding: {
      contract: {
        terms: {
          notice: { opens: { length: 5, unit: 'months' } },
          ours: { length: { length: 6, unit: 'months' }, to: 'term_end' },
          convenience: { length: { length: 2, unit: 'months' }, to: 'any_day', by: 'our_side' },
        },
      },
    },
  });
});

test('an end by another right needs its day and reason, and is what the card says then', async () => {
  const app = fakeApp(asSituation({ ...underWay(), contract }));
  const card = await drawn(app);
  card.choose('contract_more', 'right');
  save(card);
  expect(card.words()).toContain('Say why this right holds.');
  card.choose('contract_right', 'price_increase');
  card.pick('contract_rightOn', 2027, 1, 28);
  card.write('contract_rightWhy', 'The fee rises by a third.');
  save(card);
  await card.until('By another right: a price increase');
  expect(card.words()).toContain('Ends 28 February 2027');
});

test('the public holidays of a region are read once it is chosen, and counted', async () => {
  const app = fakeApp(asSituation({ ...underWay(), ...byUs, contract }));
  const card = await drawn(app);
  card.press('Add the public holidays of a country');
  await card.until('Public holidays of');
  card.choose('contract_country', 'DE');
  await card.until('Stop the renewal by 28 January 2027');
  card.choose('contract_region', 'BY');
  expect(card.words()).not.toContain('Stop the renewal by 28 January 2027');
  await card.until('Stop the renewal by 28 January 2027');
  save(card);
  await card.renderer.waitFor(() => expect(card.seen.closedPanels).toEqual(['contract']));
  expect(app.situation()).toMatchObject({
    offboarding: { contract: { terms: { calendar: { country: 'DE', region: 'BY' } } } },
  });
});

test('an end that is the last day of service already, or past, is not offered as one', async () => {
  const taken = { ...underWay({ finalServiceDate: calendarDate('2027-04-30') }), contract };
  const card = await drawn(fakeApp(asSituation(taken)));
  expect(card.words()).toContain('It can end on 30 April 2027, with its term');
  expect(card.words()).not.toContain('Save, and use');
  card.choose('contract_renewal', 'none');
  card.pick('contract_start', 2025, 0, 1);
  expect(card.words()).toContain('The contract ended on 31 December 2025, with its term');
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
  const card = drawCard(fakeApp(asSituation(open)).serverless);
  await card.until('Next:');
  expect(card.words().split(runsOn)).toHaveLength(2);
  card.choose('outcome', 'completed');
  expect(card.words().split(runsOn)).toHaveLength(3);
});

test('after the close a contract that outlasts the service is said, unless the client stayed', async () => {
  const given = { on: calendarDate('2027-01-05') };
  const open = withDone({ ...underWay(), contract: { ...contract, given } }, ...builtInStepIds);
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

test('each day of a contract is said once in the panel', async () => {
  const card = await drawn(fakeApp(asSituation({ ...underWay(), contract })));
  const titles = card.renderer
    .find(Panel, { id: 'contract' })
    .findAll(Accordion)
    .map(({ props }) => props.title);
  expect(titles).toEqual([
    'Their notice is in time until 31 January 2027 · in 25 days',
    'It can end on 30 April 2027, with its term',
  ]);
});

test('where the client leaves, their notice counts, and where we end it, what we do', async () => {
  const already = 'If they gave notice already, enter its day under';
  const theirs = await drawn(fakeApp(asSituation({ ...underWay(), contract })));
  expect(theirs.words()).toContain(already);
  expect(theirs.words()).not.toContain('Stop the renewal by 29');
  const ours = await drawn(fakeApp(asSituation({ ...underWay(), ...byUs, contract })));
  expect(ours.words()).toContain('Stop the renewal by 29 January 2027 · in 23 days');
  expect(ours.words()).not.toContain(already);
});

test('a renewal that was missed is told once in the panel, with the last day of service', async () => {
  // Three months' notice to 31 March 2027 was due by 31 December 2026.
  const late = {
    ...contract,
    terms: { ...contract.terms, start: calendarDate('2026-04-01') },
  };
  const card = await drawn(fakeApp(asSituation({ ...underWay(), contract: late })));
  const panel = card.renderer.find(Panel, { id: 'contract' }).toString();
  expect(panel).toContain(
    'runs on to 31 March 2028 at least. Service is planned to end on 31 March 2027.',
  );
  expect(panel).not.toContain('Contract and service end on different days');
});

test('the panel of the last day warns of a day on which the contract does not end, before it is saved', async () => {
  const given = { on: calendarDate('2027-01-05') };
  const app = fakeApp(asSituation({ ...underWay(), contract: { ...contract, given } }));
  const card = await drawn(app);
  const panel = () => card.renderer.find(Panel, { id: 'change-final_service_date' }).toString();
  expect(panel()).toContain('The last day of service would be 31 March 2027. The contract runs on');
  card.pick('finalServiceDate', 2027, 3, 30);
  expect(panel()).not.toContain('Contract and service end on different days');
  card.pick('finalServiceDate', 2027, 4, 31);
  expect(panel()).toContain(
    'The last day of service would be 31 May 2027. The contract ends on 30 April 2027, 31 days before the last day of service.',
  );
  expect(app.called('update_details')).toBe(0);
});

test('under the next thing the two days are brought together by one click, too', async () => {
  const given = { on: calendarDate('2027-01-05') };
  const app = fakeApp(asSituation({ ...underWay(), contract: { ...contract, given } }));
  const card = await drawn(app);
  card.press('Make 30 April 2027 the last day of service');
  await card.gone('Make 30 April 2027 the last day of service');
  expect(card.words()).not.toContain('The contract runs on to');
  expect(app.situation()).toMatchObject({ offboarding: { finalServiceDate: '2027-04-30' } });
});

test('while a step in view says it, it is not said a second time', async () => {
  const card = await drawn(fakeApp(asSituation({ ...inAgreements, contract })));
  expect(card.next()?.toString()).toContain('Make 30 April 2027 the last day of service');
  expect(card.words().split('Make 30 April 2027 the last day of service')).toHaveLength(2);
});

test('at the step the two days are brought together by one click', async () => {
  const app = fakeApp(asSituation({ ...inAgreements, contract }));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.openStep('Review the contract terms');
  expect(card.words()).toContain('The contract runs on to 30 April 2027 at least, 30 days after');
  card.press('Make 30 April 2027 the last day of service');
  await card.gone('Make 30 April 2027 the last day of service');
  expect(app.situation()).toMatchObject({ offboarding: { finalServiceDate: '2027-04-30' } });
});
