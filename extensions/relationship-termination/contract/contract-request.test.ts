import { contractField } from '../../../src/api/contract-terms-field';
import { calendarDate } from '../../../src/calendar/calendar-date';
import { makeRandom } from '../../../src/calendar/testing-random';
import { datesOn } from '../../../src/offboarding/contract-days';
import type { KnownContract } from '../../../src/offboarding/offboarding';
import { contractRequest } from './contract-request';
import { noChanges, usualNotice, type ClausesDraft, type NoticeDraft } from './clauses-draft';
import { draftOf, type ContractDraft } from './contract-draft';

const day = calendarDate;
const today = day('2027-01-06');
const full: ContractDraft = {
  ...draftOf(undefined),
  start: day('2026-05-01'),
  clauses: {
    ...draftOf(undefined).clauses,
    termLength: 1,
    renewal: 'none',
    notices: { notice: { ...usualNotice, length: 3 } },
  },
};
const terms = {
  start: '2026-05-01',
  term: { kind: 'period', period: { length: 1, unit: 'years' } },
  renewal: { kind: 'none' },
  notice: { length: { length: 3, unit: 'months' }, to: 'term_end', from: { kind: 'sending' } },
  amendments: [],
  holidays: [],
};
const result = (patch: Partial<ContractDraft>) => contractRequest({ ...full, ...patch }, today);
const withClauses = (patch: Partial<ClausesDraft>) =>
  result({ clauses: { ...full.clauses, ...patch } });
const withNotice = (patch: Partial<NoticeDraft>) =>
  withClauses({ notices: { notice: { ...usualNotice, length: 3, ...patch } } });
const asks = (changes: object, more: object = {}) => ({
  request: {
    name: 'update_contract',
    parameters: { contract: { terms: { ...terms, ...changes }, ...more } },
  },
});

test.each([
  ['as it is', withClauses({}), asks({})],
  [
    'without an end',
    withClauses({
      term: 'open_ended',
      notices: { notice: { ...usualNotice, length: 3, to: 'any_day' } },
    }),
    asks({ term: { kind: 'open_ended' }, notice: { ...terms.notice, to: 'any_day' } }),
  ],
  [
    'until a day',
    withClauses({ term: 'until', termUntil: day('2027-12-31') }),
    asks({ term: { kind: 'until', on: '2027-12-31' } }),
  ],
  [
    'with a renewal again and again',
    withClauses({ renewal: 'automatic', renewalLength: 6, renewalUnit: 'months' }),
    asks({ renewal: { kind: 'automatic', period: { length: 6, unit: 'months' } } }),
  ],
  [
    'with two renewals',
    withClauses({ renewal: 'fixed', renewalLength: 1, renewalTimes: 2 }),
    asks({
      renewal: {
        kind: 'fixed',
        periods: [
          { length: 1, unit: 'years' },
          { length: 1, unit: 'years' },
        ],
      },
    }),
  ],
  [
    'with notice from receipt',
    withNotice({ from: 'receipt' }),
    asks({
      notice: {
        ...terms.notice,
        from: { kind: 'receipt', postalDays: 3, arrives: 'working_days' },
      },
    }),
  ],
  [
    'with a minimum term',
    withClauses({
      term: 'minimum',
      termLength: 2,
      notices: { notice: { ...usualNotice, length: 3, to: 'any_day' } },
    }),
    asks({
      term: { kind: 'open_ended', minimum: { length: 2, unit: 'years' } },
      notice: { ...terms.notice, to: 'any_day' },
    }),
  ],
  [
    'with another notice of ours',
    withClauses({
      notices: { ...full.clauses.notices, ours: { ...usualNotice, length: 6 } },
    }),
    asks({ ours: { ...terms.notice, length: { length: 6, unit: 'months' } } }),
  ],
  [
    'with a right for convenience of one side',
    withClauses({
      notices: {
        ...full.clauses.notices,
        convenience: { ...usualNotice, length: 1, to: 'any_day', by: 'client_side' },
      },
    }),
    asks({
      convenience: {
        length: { length: 1, unit: 'months' },
        to: 'any_day',
        from: { kind: 'sending' },
        by: 'client_side',
      },
    }),
  ],
  [
    'with a window',
    withNotice({ opens: { length: 6, unit: 'months' } }),
    asks({ notice: { ...terms.notice, opens: { length: 6, unit: 'months' } } }),
  ],
  [
    'that ends by a named right',
    result({ right: { right: 'breach', on: day('2027-02-28'), why: ' Not paid. ' } }),
    asks({}, { right: { right: 'breach', on: '2027-02-28', why: 'Not paid.' } }),
  ],
  [
    'with public holidays',
    result({ calendar: { country: 'DE', days: { 2027: '01-01' } } }),
    asks({ calendar: { country: 'DE', days: { 2027: '01-01' } } }),
  ],
  [
    'with notice given',
    result({ givenOn: day('2027-01-05'), receivedOn: day('2027-01-06') }),
    asks({}, { given: { on: '2027-01-05', receivedOn: '2027-01-06' } }),
  ],
  [
    'with holidays',
    result({ holidays: '2027-12-24, 2027-12-31\n2028-01-01' }),
    asks({ holidays: ['2027-12-24', '2027-12-31', '2028-01-01'] }),
  ],
  [
    'amended',
    result({
      amendedOn: day('2026-10-01'),
      amendment: { ...noChanges, renewal: 'automatic', renewalLength: 1 },
    }),
    asks({
      amendments: [
        {
          on: '2026-10-01',
          changes: { renewal: { kind: 'automatic', period: { length: 1, unit: 'years' } } },
        },
      ],
    }),
  ],
])('a form of a contract %s is asked for', (_, request, expected) => {
  expect(JSON.parse(JSON.stringify(request))).toEqual(expected);
});

const { notice: _, ...silent } = terms;
test('a contract that says nothing of notice has none', () => {
  const request = withClauses({ notices: {} });
  expect(JSON.parse(JSON.stringify(request))).toMatchObject({
    request: { parameters: { contract: { terms: silent } } },
  });
});

test.each([
  [
    'nothing',
    draftOf(undefined),
    [
      'contract.terms.term.period',
      'contract.terms.renewal',
      'contract.terms.notice.length',
      'contract.terms.start',
    ],
  ],
  [
    'no last day',
    { ...full, clauses: { ...full.clauses, term: 'until' } },
    ['contract.terms.term.on'],
  ],
  [
    'no number of renewals',
    { ...full, clauses: { ...full.clauses, renewal: 'fixed', renewalLength: 1 } },
    ['contract.terms.renewal.periods'],
  ],
  [
    'an empty window',
    {
      ...full,
      clauses: {
        ...full.clauses,
        notices: { notice: { ...usualNotice, length: 3, opens: { unit: 'days' } } },
      },
    },
    ['contract.terms.notice.opens'],
  ],
  [
    'an empty right',
    { ...full, right: {} },
    ['contract.right.right', 'contract.right.on', 'contract.right.why'],
  ],
  [
    'holidays that are not read',
    { ...full, calendar: { country: 'DE' } },
    ['contract.terms.calendar'],
  ],
  ['receipt without sending', { ...full, receivedOn: today }, ['contract.given.on']],
  ['a holiday that is none', { ...full, holidays: 'Easter' }, ['contract.terms.holidays']],
  [
    'an amendment without a day',
    { ...full, amendment: noChanges },
    ['contract.terms.amendments.0.on'],
  ],
  [
    'an amendment of nothing',
    { ...full, amendment: noChanges, amendedOn: today },
    ['contract.terms.amendments.0'],
  ],
  ['notice before the first day', { ...full, givenOn: day('2026-04-30') }, ['contract.given.on']],
] as [string, ContractDraft, string[]][])(
  'with %s the form says what it wants',
  (_, draft, fields) => {
    const request = contractRequest(draft, today);
    expect('sentences' in request && Object.keys(request.sentences)).toEqual(fields);
  },
);

/** Whatever the record can keep: clauses that few contracts have, and what an older form stored. */
const kept = {
  terms: {
    ...terms,
    term: { kind: 'open_ended', minimum: { length: 2, unit: 'years' } },
    notice: { ...terms.notice, to: 'any_day', from: { kind: 'receipt', postalDays: 0 } },
    ours: { ...terms.notice, to: 'month_end' },
    convenience: { ...terms.notice, to: 'any_day', by: 'our_side' },
    amendments: [
      {
        on: '2026-10-01',
        changes: {
          term: { kind: 'until', on: '2029-12-31' },
          renewal: {
            kind: 'fixed',
            periods: [
              { length: 6, unit: 'months' },
              { length: 1, unit: 'years' },
            ],
          },
          ours: { ...terms.notice, opens: { length: 6, unit: 'months' } },
          notice: {
            ...terms.notice,
            from: { kind: 'receipt', postalDays: 5, arrives: 'working_days' },
          },
        },
      },
      { on: '2026-12-01', changes: { renewal: { kind: 'none' } } },
    ],
    calendar: { country: 'DE', region: 'BY', days: { 2027: '01-01 01-06' } },
    holidays: ['2027-12-24', '2027-12-24'],
  },
  given: { on: '2027-01-05' },
  right: { on: '2027-06-30', right: 'price_increase', why: 'Up by a third.' },
} as unknown as KnownContract;
const restored = (contract: KnownContract): unknown =>
  JSON.parse(JSON.stringify(contractRequest(draftOf(contract), today)));
const asItWas = (contract: KnownContract) => ({
  request: { name: 'update_contract', parameters: { contract } },
});

test('a contract that was kept fills the form, and comes back as it was', () => {
  expect(contractField.safeParse(kept).error).toBeUndefined();
  expect(restored(kept)).toEqual(asItWas(kept));
});

test('random contracts come back from the form as they were', () => {
  const random = makeRandom(11);
  const contracts = Array.from({ length: 500 }, () => ({
    terms: random.terms({ windows: true, amendments: true }),
  })).filter((contract) => datesOn(contract, today, undefined).ok);
  expect(contracts.length).toBeGreaterThan(250);
  for (const contract of contracts) expect(restored(contract)).toEqual(asItWas(contract));
});
