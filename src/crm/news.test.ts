import type { NewsEntry } from '../api/news';
import { companyNews, contactNews, dealNews, isInOwnCurrency, newest } from './news';

const since = '2027-03-31T00:00:00.000Z';
const before = '2027-03-30T10:00:00.000Z';
const after = '2027-05-03T10:00:00.000Z';
const later = '2027-06-03T10:00:00.000Z';
const wordsOf = (entries: readonly NewsEntry[]) => entries.map(({ words }) => words);

test.each([
  ['numberofemployees', '420', '600', 'Employees: 420 → 600'],
  ['numberofemployees', undefined, '600', 'Employees: 600'],
  ['numberofemployees', '600', '', 'Employees: emptied'],
  ['annualrevenue', '900000', '12000000', 'Annual revenue: 900,000 → 12,000,000'],
  ['annualrevenue', '1', '1234.5678', 'Annual revenue: 1 → 1,234.5678'],
  ['industry', 'COMPUTER_SOFTWARE', 'BANKING', 'Industry: Computer software → Banking'],
  [
    'lifecyclestage',
    'customer',
    'salesqualifiedlead',
    'Lifecycle stage: Customer → Sales qualified lead',
  ],
  ['lifecyclestage', 'other', '8817', 'Lifecycle stage: Other → no. 8817'],
  ['is_public', 'false', 'true', 'Listed on an exchange: no → yes'],
  ['description', 'We made ships.', 'We make\n  planes.', 'Description: We make planes.'],
  ['hubspot_owner_id', '11', '12', 'Company owner in HubSpot: another person'],
])('a change of %s from %s to %s reads %s', (name, old, value, words) => {
  const versions = [
    { value, at: after },
    ...(old === undefined ? [] : [{ value: old, at: before }]),
  ];
  expect(wordsOf(companyNews({ [name]: versions }, since))).toEqual([words]);
});

test("values from before the end, unchanged values, and the app's own writes are no news", () => {
  const history = {
    city: [{ value: 'Bonn', at: before }],
    name: [
      { value: 'Acme', at: after },
      { value: 'Acme', at: before },
    ],
    offboarding_stage: [{ value: 'closed', at: after }],
  };
  expect(companyNews(history, since)).toEqual([]);
});

test('a value that changed twice has two entries', () => {
  const city = [
    { value: 'Köln', at: later },
    { value: 'Bonn', at: after },
    { value: 'Ulm', at: before },
  ];
  expect(wordsOf(companyNews({ city }, since))).toEqual(['City: Bonn → Köln', 'City: Ulm → Bonn']);
});

const deal = { dealname: 'Extension', amount: '1200', deal_currency_code: 'EUR' };
const [won, lost] = [
  { hs_is_closed: 'true', hs_is_closed_won: 'true' },
  { hs_is_closed: 'true', hs_is_closed_won: 'false' },
];
test.each([
  ['new', { createdate: after }, 'New deal: Extension, EUR 1,200.00', after],
  [
    'won',
    { createdate: before, closedate: after, ...won },
    'Deal won: Extension, EUR 1,200.00',
    after,
  ],
  [
    'lost',
    { createdate: before, closedate: after, ...lost },
    'Deal lost: Extension, EUR 1,200.00',
    after,
  ],
  [
    'won on another day than its close date',
    { closedate: '2027-12-31T00:00:00Z', hs_v2_date_entered_current_stage: later, ...won },
    'Deal won: Extension, EUR 1,200.00',
    later,
  ],
  [
    'moved',
    { createdate: before, hs_v2_date_entered_current_stage: after },
    'Deal moved to another stage: Extension, EUR 1,200.00',
    after,
  ],
])('a deal that is %s is news', (_, changes, words, at) => {
  const [entry] = dealNews([{ id: '7', properties: { ...deal, ...changes } }], since, 'CHF');
  expect(entry).toMatchObject({ words, at, recordId: '7', part: 'deals' });
});

test.each([
  ['was changed otherwise', { createdate: before, hs_v2_date_entered_current_stage: before }],
  ['was won before the end', { createdate: before, closedate: before, ...won }],
  ['has no dates at all', {}],
])('a deal that %s is no news', (_, changes) => {
  expect(dealNews([{ id: '7', properties: { ...deal, ...changes } }], since, 'CHF')).toEqual([]);
});

test("a deal for which HubSpot names no currency is in the account's", () => {
  const found = [{ id: '7', properties: { ...deal, deal_currency_code: null, createdate: after } }];
  expect(found.some(isInOwnCurrency)).toBe(true);
  expect(wordsOf(dealNews(found, since, 'CHF'))).toEqual(['New deal: Extension, CHF 1,200.00']);
});

const ann = { firstname: 'Ann', lastname: 'Lee', jobtitle: 'CTO' };
test('a new contact is news, with the job', () => {
  const found = [{ id: '5', properties: { ...ann, createdate: after } }];
  expect(wordsOf(contactNews(found, {}, since))).toEqual(['New contact: Ann Lee, CTO']);
});

test('a changed job and employer of a known contact are news, and nothing else', () => {
  const found = [
    { id: '5', properties: { ...ann, createdate: before } },
    { id: '6', properties: { email: 'jo@acme.example', createdate: before } },
  ];
  const jobtitle = [
    { value: 'CTO', at: after },
    { value: 'Engineer', at: before },
  ];
  const company = [
    { value: 'Rival', at: later },
    { value: 'Acme', at: before },
  ];
  const histories = { 5: { jobtitle }, 6: { company, jobtitle: [{ value: 'CFO', at: before }] } };
  expect(wordsOf(contactNews(found, histories, since))).toEqual([
    'Ann Lee: now CTO',
    'jo@acme.example: now at Rival',
  ]);
});

test('entries are newest first, and those beyond twenty are counted', () => {
  const entries = Array.from({ length: 23 }, (_, index) => ({
    id: String(index),
    at: `2027-05-${String(index + 1).padStart(2, '0')}T00:00:00.000Z`,
    words: String(index),
    part: 'company' as const,
  }));
  const shown = newest(entries);
  expect([shown.entries.length, shown.entries[0]?.id, shown.notShown]).toEqual([20, '22', 3]);
});
