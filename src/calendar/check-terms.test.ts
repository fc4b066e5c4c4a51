import type { CalendarDate } from './calendar-date';
import { contractDates } from './contract-dates';
import { problemSentence, type ContractProblemCode } from './contract-problems';
import type { ContractSituation, ContractTerms, NoticeLength } from './contract-terms';
import {
  amendment,
  contract,
  day,
  every,
  noRenewal,
  notice,
  openEnded,
  period,
  termOf,
  until,
} from './testing';

const now: ContractSituation = { today: day('2026-05-04') };

function refusal(changes: Partial<ContractTerms>, situation = now): string {
  const found = contractDates(contract(changes), situation);
  return found.ok ? 'dates' : `${found.problem} at ${found.field}`;
}

test.each<[number, NoticeLength['unit'], string]>([
  [0, 'days', 'length_not_positive'],
  [-3, 'months', 'length_not_positive'],
  [-0.5, 'months', 'length_not_whole'],
  [1.5, 'months', 'length_not_whole'],
  [NaN, 'weeks', 'length_not_whole'],
  [Infinity, 'years', 'length_not_whole'],
  [601, 'months', 'length_too_long'],
  [201, 'quarters', 'length_too_long'],
  [51, 'years', 'length_too_long'],
  [2_610, 'weeks', 'length_too_long'],
  [18_264, 'days', 'length_too_long'],
  [501, 'working_days', 'length_too_long'],
  [1e21, 'days', 'length_too_long'],
])('notice of %d %s is refused: %s', (length, unit, problem) => {
  expect(refusal({ notice: notice(length, unit) })).toBe(`${problem} at notice.length.length`);
});

test.each<[string, Partial<ContractTerms>]>([
  ['length_not_positive at term.period.length', { term: termOf(0, 'months') }],
  ['length_not_whole at renewal.period.length', { renewal: every(0.5, 'years') }],
  [
    'length_too_long at renewal.periods.1.length',
    { renewal: { kind: 'fixed', periods: [period(1, 'years'), period(99, 'years')] } },
  ],
  [
    'length_not_positive at notice.from.postalDays',
    { notice: notice(1, 'months', 'term_end', -1) },
  ],
  ['length_too_long at notice.from.postalDays', { notice: notice(1, 'months', 'term_end', 61) }],
  ['renewal_without_periods at renewal.periods', { renewal: { kind: 'fixed', periods: [] } }],
  [
    'list_too_long at renewal.periods',
    { renewal: { kind: 'fixed', periods: Array.from({ length: 101 }, () => period(1, 'days')) } },
  ],
  [
    'list_too_long at holidays',
    { holidays: Array.from({ length: 2_001 }, () => day('2026-12-25')) },
  ],
  [
    'list_too_long at amendments',
    { amendments: Array.from({ length: 101 }, () => amendment('2026-05-05', {})) },
  ],
  ['date_out_of_range at start', { start: day('1899-12-31') }],
  ['date_out_of_range at start', { start: day('2200-01-01') }],
  ['date_out_of_range at holidays.1', { holidays: [day('2026-12-25'), day('0026-12-25')] }],
  ['date_out_of_range at term.on', { term: until('2200-01-01') }],
  ['end_before_start at term.on', { term: until('2025-12-31') }],
  ['renewal_without_term at renewal', { term: openEnded }],
  ['term_end_without_term at notice.to', { term: openEnded, renewal: noRenewal }],
  ['notice_unknown at notice', { notice: undefined }],
  ['notice_unknown at notice', { notice: undefined, term: openEnded, renewal: noRenewal }],
])('terms are refused: %s', (expected, changes) => {
  expect(refusal(changes)).toBe(expected);
});

test.each<[string, ContractTerms['amendments'], Partial<ContractTerms>?]>([
  ['amendment_changes_nothing at amendments.0', [amendment('2026-05-05', {})]],
  [
    'amendments_on_same_day at amendments.1.on',
    [
      amendment('2026-05-05', { renewal: noRenewal }),
      amendment('2026-05-05', { notice: notice(1, 'weeks') }),
    ],
  ],
  ['amendment_before_start at amendments.0.on', [amendment('2025-12-31', { renewal: noRenewal })]],
  [
    'amendment_after_end at amendments.0.on',
    [amendment('2027-01-02', { term: termOf(1, 'years') })],
    { renewal: noRenewal },
  ],
  [
    'amendment_after_end at amendments.0.on',
    [amendment('2027-01-01', { notice: notice(1, 'weeks') })],
    { renewal: noRenewal },
  ],
  [
    'end_before_start at amendments.0.changes.term.on',
    [amendment('2026-05-05', { term: until('2026-05-04') })],
  ],
  [
    'length_not_positive at amendments.0.changes.notice.length.length',
    [amendment('2026-05-05', { notice: notice(0, 'weeks') })],
  ],
  [
    'renewal_without_term at amendments.0.changes.renewal',
    [amendment('2026-05-05', { term: openEnded })],
  ],
  [
    'term_end_without_term at amendments.0.changes.notice.to',
    [amendment('2026-05-05', { term: openEnded, renewal: noRenewal })],
  ],
  ['date_out_of_range at amendments.0.on', [amendment('2200-01-01', { renewal: noRenewal })]],
])('amendments are refused: %s', (expected, amendments, changes = {}) => {
  expect(refusal({ ...changes, amendments })).toBe(expected);
});

test.each<[string, ContractSituation, Partial<ContractTerms>?]>([
  ['date_out_of_range at today', { today: day('1800-01-01') }],
  ['notice_before_start at given.on', { ...now, given: { on: day('2025-12-31') } }],
  [
    'notice_after_end at given.on',
    { ...now, given: { on: day('2027-01-01') } },
    { renewal: noRenewal },
  ],
  [
    'received_before_sent at given.receivedOn',
    { ...now, given: { on: day('2026-05-04'), receivedOn: day('2026-05-03') } },
  ],
  ['date_out_of_range at given.on', { ...now, given: { on: day('2200-01-01') } }],
  [
    'date_out_of_range at given.receivedOn',
    { ...now, given: { on: day('2026-05-04'), receivedOn: day('2200-05-03') } },
  ],
  [
    'term_end_without_term at notice.to',
    { ...now, given: { on: day('2026-05-04') } },
    {
      amendments: [
        amendment('2026-07-01', {
          term: openEnded,
          renewal: noRenewal,
          notice: notice(1, 'months', 'any_day'),
        }),
      ],
    },
  ],
])('a situation is refused: %s', (expected, situation, changes = {}) => {
  expect(refusal(changes, situation)).toBe(expected);
});

test('a contract of one day, and notice on its first day, are worked out', () => {
  const given = { on: day('2026-01-01') };
  expect(refusal({ term: until('2026-01-01'), renewal: noRenewal })).toBe('dates');
  expect(refusal({}, { ...now, given })).toBe('dates');
});

test('the longest of everything is worked out', () => {
  expect(
    refusal({
      term: termOf(50, 'years'),
      renewal: every(600, 'months'),
      notice: notice(500, 'working_days'),
    }),
  ).toBe('dates');
  expect(refusal({ start: day('1900-01-01') }, { today: day('2199-12-31') })).toBe('dates');
});

test('a contract that renewed itself every day for a century is worked out', () => {
  const daily = { term: termOf(1, 'days'), renewal: every(1, 'days'), notice: notice(1, 'days') };
  expect(refusal(daily, { today: day('2126-09-28') })).toBe('dates');
});

test('a day that is none is told apart from one out of range', () => {
  expect(refusal({ holidays: [day('2026-12-25'), '2026-02-30' as CalendarDate] })).toBe(
    'not_a_date at holidays.1',
  );
});

test('every problem has a sentence', () => {
  const problem: ContractProblemCode = 'notice_unknown';
  expect(problemSentence({ problem })).toBe(
    'Say what notice the contract asks for: it does not end by itself.',
  );
});
