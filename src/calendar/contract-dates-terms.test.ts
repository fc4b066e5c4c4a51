import type { ContractTerms } from './contract-terms';
import {
  contract,
  day,
  every,
  noRenewal,
  notice,
  openEnded,
  period,
  summary,
  termOf,
  today,
  until,
} from './testing';

// The term ends on 14 January 2027 and notice counts to the month's end, so that 31 December is the last.
test.each<[string, Partial<ContractTerms>, string, string[]]>([
  [
    'to the month end before the term ends',
    { start: day('2026-01-15'), notice: notice(3, 'months', 'month_end') },
    '2026-09-30',
    ['2026-12-31', '2026-09-30', '2026-09-30', 'in time'],
  ],
  [
    'to the month end after the term ends',
    { start: day('2026-01-15'), notice: notice(3, 'months', 'month_end') },
    '2026-10-01',
    ['2027-01-31', '2026-10-30 (2026-10-31)', '2026-09-30', 'in time'],
  ],
  [
    'to any day of a term that renews',
    { notice: notice(3, 'months', 'any_day') },
    '2026-05-04',
    ['2026-08-04', '-', '2026-09-30', 'in time'],
  ],
  [
    'to any day of the term after a renewal',
    { notice: notice(3, 'months', 'any_day') },
    '2026-10-15',
    ['2027-01-15', '-', '2026-09-30', 'in time'],
  ],
  [
    'to the end of a term that does not renew',
    { renewal: noRenewal },
    '2026-05-04',
    ['2026-12-31', '-', '-', 'in time'],
  ],
  [
    'too late for anything but the end of a term that does not renew',
    { renewal: noRenewal },
    '2026-11-02',
    ['2026-12-31', '-', '-', 'in time'],
  ],
  [
    'after a contract is over',
    { renewal: noRenewal },
    '2027-06-01',
    ['2026-12-31', '-', '-', 'in time'],
  ],
  [
    'to any day before a term ends by itself',
    { renewal: noRenewal, notice: notice(3, 'months', 'any_day') },
    '2026-09-30',
    ['2026-12-30', '-', '-', 'in time'],
  ],
  [
    'to any day later than a term ends by itself',
    { renewal: noRenewal, notice: notice(3, 'months', 'any_day') },
    '2026-11-02',
    ['2026-12-31', '-', '-', 'in time'],
  ],
  [
    'to the day on which a term ends by itself',
    { renewal: noRenewal, notice: notice(3, 'months', 'quarter_end') },
    '2026-09-30',
    ['2026-12-31', '-', '-', 'in time'],
  ],
  [
    'of nothing, where a term ends by itself',
    { renewal: noRenewal, notice: undefined },
    '2026-05-04',
    ['2026-12-31', '-', '-', 'in time'],
  ],
  [
    'longer than the first term',
    { term: termOf(1, 'months'), renewal: every(1, 'months') },
    '2026-01-10',
    ['2026-04-30', '2026-01-30 (2026-01-31)', '-', 'in time'],
  ],
  [
    'longer than a later term',
    { term: termOf(1, 'months'), renewal: every(1, 'months') },
    '2026-06-15',
    ['2026-09-30', '2026-06-30', '2026-03-30 (2026-03-31)', 'in time'],
  ],
  [
    'as long as the first term',
    { notice: notice(1, 'years') },
    '2026-03-02',
    ['2027-12-31', '2026-12-31', '-', 'in time'],
  ],
  [
    'before a renewal that comes a fixed number of times',
    {
      term: termOf(6, 'months'),
      renewal: { kind: 'fixed', periods: [period(12, 'months'), period(6, 'months')] },
      notice: notice(1, 'months'),
    },
    '2026-05-31',
    ['2026-06-30', '2026-05-29 (2026-05-31)', '2026-05-29 (2026-05-31)', 'in time'],
  ],
  [
    'in the last of a fixed number of renewals',
    {
      term: termOf(6, 'months'),
      renewal: { kind: 'fixed', periods: [period(12, 'months'), period(6, 'months')] },
      notice: notice(1, 'months'),
    },
    '2027-07-10',
    ['2027-12-31', '-', '-', 'in time'],
  ],
  [
    'in a year that began on a leap day',
    {
      start: day('2028-02-29'),
      term: termOf(1, 'years'),
      renewal: every(1, 'years'),
      notice: notice(1, 'months'),
    },
    '2028-12-01',
    ['2029-02-28', '2029-01-26 (2029-01-31)', '2029-01-26 (2029-01-31)', 'in time'],
  ],
  [
    'in a month that began on a 31st',
    {
      start: day('2027-01-31'),
      term: termOf(1, 'months'),
      renewal: every(1, 'months'),
      notice: notice(1, 'weeks'),
    },
    '2027-02-15',
    ['2027-02-28', '2027-02-19 (2027-02-21)', '2027-02-19 (2027-02-21)', 'in time'],
  ],
  [
    'until a day that was agreed',
    { term: until('2027-05-31') },
    '2027-02-28',
    ['2027-05-31', '2027-02-26 (2027-02-28)', '2027-02-26 (2027-02-28)', 'in time'],
  ],
  [
    'on a first day that is a Sunday, where no working day lies before',
    {
      start: day('2027-01-31'),
      term: openEnded,
      renewal: noRenewal,
      notice: notice(1, 'months', 'any_day'),
    },
    '2027-01-10',
    ['2027-02-28', '-', '-', 'in time'],
  ],
])('notice %s', (_, changes, on, expected) => {
  expect(summary(contract(changes), today(on))).toEqual(expected);
});
