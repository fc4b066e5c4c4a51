import { calendarDate } from '../calendar/calendar-date';
import { aMark, done, openOffboarding, today, waived, withStep } from '../offboarding/testing';
import type { Item } from '../offboarding/items';
import type { Offboarding } from '../offboarding/offboarding';
import { factsOf } from './facts';

const sources = { sender: { name: 'Mia Moser' }, today };

test('an offboarding says who, when and why', () => {
  const o = openOffboarding({
    finalServiceDate: calendarDate('2027-03-31'),
    owner: { id: '7', name: 'Ole Ahrens' },
  });
  expect(factsOf(o, sources)).toEqual({
    company_name: 'Nordlicht GmbH',
    sender_name: 'Mia Moser',
    owner_name: 'Ole Ahrens',
    today: '1 March 2027',
    final_service_date: '31 March 2027',
    reason_in_words: 'the cost',
    left_matters:
      'the payments, your data, the access on both sides, the handover, what belongs to you and the documentation',
    client_words: 'Our budget was halved.',
  });
});

test('what is not known has no key, and blanks are not known', () => {
  const facts = factsOf(openOffboarding({ statedWords: '  ' }), {
    sender: { name: ' ' },
    today,
    known: { contact_after: '', company_name: ' ' },
  });
  expect(Object.keys(facts)).toEqual(['company_name', 'today', 'reason_in_words', 'left_matters']);
  expect(facts.company_name).toBe('Nordlicht GmbH');
});

test('what the rep knows wins, and its dates are written in words too', () => {
  const known = {
    company_name: 'Nordlicht',
    contract_end: '2027-06-30',
    payment_due: 'the end of June',
    survey_link: ' https://example.com/s ',
    contract_name: '2025-01-01',
  };
  expect(factsOf(openOffboarding(), { ...sources, known })).toMatchObject({
    company_name: 'Nordlicht',
    contract_end: '30 June 2027',
    payment_due: 'the end of June',
    survey_link: 'https://example.com/s',
    contract_name: '2025-01-01',
  });
});

test.each([
  ['meet_client', 'meeting_date', '1 March 2027'],
  ['stay_available', 'contact_until', '1 June 2027'],
  ['settle_payments', 'open_amount', 'nothing'],
  ['protect_data', 'data_choice', 'we return it to you'],
  ['document_process', 'documentation', 'https://example.com/plan'],
] as const)('the finished step %s says the %s', (step, fact, words) => {
  const o = openOffboarding();
  expect(factsOf(withStep(o, step, done(step)), sources)[fact]).toBe(words);
  expect(factsOf(o, sources)).not.toHaveProperty(fact);
  expect(factsOf(withStep(o, step, waived), sources)).not.toHaveProperty(fact);
});

test('a choice that is not on the list is not known', () => {
  const evidence = { kind: 'choice', option: 'constructor' } as const;
  const state = { state: 'done', mark: aMark, evidence } as const;
  const o = withStep(openOffboarding(), 'protect_data', state);
  expect(factsOf(o, sources)).not.toHaveProperty('data_choice');
});

test('a long quotation is cut', () => {
  const o = openOffboarding({ statedWords: 'Too dear. '.repeat(200) });
  const quoted = factsOf(o, sources).client_words ?? '';
  expect(quoted.length).toBeLessThanOrEqual(300);
  expect(quoted).toMatch(/ Too…$/);
});

const access: Item = { id: '1', register: 'access', values: { system: 'VPN' }, state: 'open' };
const matters = (o: Offboarding, items?: Item[]) => {
  const { settled_matters: settled, left_matters: left } = factsOf(o, { ...sources, items });
  return { settled, left };
};
const someDone = (['settle_payments', 'revoke_access'] as const).reduce(
  (o, step) => withStep(o, step, done(step)),
  (['protect_data', 'hand_over_assets', 'document_process'] as const).reduce(
    (o, step) => withStep(o, step, waived),
    openOffboarding(),
  ),
);

test("the client's matters are settled or left, and a waived one is neither", () => {
  expect(matters(someDone, [{ ...access, state: 'done' }])).toEqual({
    settled: 'the payments and the access on both sides',
    left: 'the handover',
  });
});

test('a done matter with an open item in its list is left', () => {
  const left = 'the access on both sides and the handover';
  expect(matters(someDone, [access])).toEqual({ settled: 'the payments', left });
  expect(matters(someDone, [{ ...access, state: 'held' }])).toEqual({
    settled: 'the payments',
    left,
  });
});

test('a done matter whose list was not read is neither settled nor left', () => {
  expect(matters(someDone)).toEqual({ settled: 'the payments', left: 'the handover' });
});

test('a done matter is left until the proof of its promised day is entered', () => {
  const evidence = { kind: 'form', values: { choice: 'delete', done_by: '2027-03-20' } } as const;
  const o = withStep(someDone, 'protect_data', { state: 'done', mark: aMark, evidence });
  const proven = { ...o, written: { protect_data: { values: { proof: 'Log 7' }, mark: aMark } } };
  expect(matters(o, []).left).toBe('your data and the handover');
  expect(matters(proven, []).settled).toBe('the payments, your data and the access on both sides');
});

test('our own words, and words of which nobody knows whose they are, are not the client’s', () => {
  const words = (initiator: Offboarding['initiator']) =>
    factsOf({ ...openOffboarding(), initiator, statedWords: 'Too dear.' }, sources).client_words;
  expect([words('client'), words('us'), words('non_payment'), words('unknown')]).toEqual([
    'Too dear.',
    undefined,
    undefined,
    undefined,
  ]);
});
