import { calendarDate } from '../../../src/calendar/calendar-date';
import type { KnownContract } from '../../../src/offboarding/offboarding';
import { contractRequest } from './contract-request';
import { draftOf, noChanges, type ClausesDraft, type ContractDraft } from './contract-draft';

const day = calendarDate;
const today = day('2027-01-06');
const full: ContractDraft = {
  ...draftOf(undefined),
  start: day('2026-05-01'),
  clauses: { ...draftOf(undefined).clauses, termLength: 1, renewal: 'none', noticeLength: 3 },
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
const withClauses = (patch: ClausesDraft) => result({ clauses: { ...full.clauses, ...patch } });
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
    withClauses({ term: 'open_ended', noticeTo: 'any_day' }),
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
    withClauses({ noticeFrom: 'receipt' }),
    asks({
      notice: {
        ...terms.notice,
        from: { kind: 'receipt', postalDays: 3, arrives: 'working_days' },
      },
    }),
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
  const request = withClauses({ notice: 'not_said' });
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

test('a contract that was kept fills the form, and comes back as it was', () => {
  const kept = {
    terms: {
      ...terms,
      term: { kind: 'until', on: '2027-12-31' },
      renewal: { kind: 'fixed', periods: [{ length: 6, unit: 'months' }] },
      amendments: [
        {
          on: '2026-10-01',
          changes: {
            notice: {
              ...terms.notice,
              from: { kind: 'receipt', postalDays: 5, arrives: 'working_days' },
            },
          },
        },
        { on: '2026-12-01', changes: { renewal: { kind: 'none' } } },
      ],
      holidays: ['2027-12-24'],
    },
    given: { on: '2027-01-05' },
  } as unknown as KnownContract;
  expect(JSON.parse(JSON.stringify(contractRequest(draftOf(kept), today)))).toEqual({
    request: { name: 'update_contract', parameters: { contract: kept } },
  });
});
