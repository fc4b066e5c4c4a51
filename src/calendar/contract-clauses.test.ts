import { addDays } from './calendar-date';
import { contractDates } from './contract-dates';
import type { ContractTerms } from './contract-terms';
import { noticeCourse } from './notice';
import {
  contract,
  dates,
  day,
  every,
  noRenewal,
  notice,
  openContract,
  openEnded,
  period,
  summary,
  termOf,
  today,
} from './testing';

const minimum = period(12, 'months');

test("a monthly contract with a month's notice is missed on no day of a year", () => {
  const terms = contract({
    term: termOf(1, 'months'),
    renewal: every(1, 'months'),
    notice: notice(1, 'months'),
  });
  const missed = Array.from({ length: 365 }, (_, i) => addDays(day('2026-01-01'), i)).filter(
    (on) => dates(terms, { today: on }).missed,
  );
  expect(missed).toEqual([]);
});

test.each([
  ['2027-01-31', '2027-02-28'],
  ['2027-03-31', '2027-04-30'],
  ['2027-03-30', '2027-04-29'],
])('a month from %s ends on %s (BGB 188)', (start, end) => {
  const terms = contract({ start: day(start), term: termOf(1, 'months'), renewal: noRenewal });
  expect(dates(terms, today(start)).earliestEnd).toBe(end);
});

test.each<[string, Partial<ContractTerms>, string, string[]]>([
  [
    'fixed renewals without notice end by themselves',
    { renewal: { kind: 'fixed', periods: [minimum] }, notice: undefined },
    '2026-05-04',
    ['2027-12-31', '-', '-', 'in time'],
  ],
  [
    'a minimum term, then any day',
    {
      term: { ...openEnded, minimum },
      renewal: noRenewal,
      notice: notice(1, 'months', 'any_day'),
    },
    '2026-05-04',
    ['2026-12-31', '2026-11-30', '-', 'in time'],
  ],
  [
    'convenience beside notice to prevent renewal',
    { convenience: notice(1, 'months', 'any_day') },
    '2026-10-15',
    ['2026-11-15', '-', '2026-11-30', 'in time'],
  ],
])('%s', (_, changes, on, expected) => {
  expect(summary(contract(changes), today(on))).toEqual(expected);
});

test('our notice counts when we give it, the client’s when they do', () => {
  const terms = { ...openContract(notice(1, 'months', 'month_end')) };
  const both = { ...terms, ours: notice(6, 'months', 'month_end') };
  const on = day('2026-03-31');
  expect(noticeCourse(both, on, { by: 'our_side' })?.end).toBe('2026-09-30');
  expect(noticeCourse(both, on, { by: 'client_side' })?.end).toBe('2026-04-30');
});

test('a window of not more than 90, not less than 60 days is open between them', () => {
  const terms = contract({
    notice: { ...notice(60, 'days'), opens: { length: 90, unit: 'days' } },
  });
  expect(dates(terms, today('2026-03-02')).stopRenewalBy).toEqual({
    opensOn: '2026-10-02',
    actBy: '2026-10-30',
    lastDay: '2026-11-01',
  });
  const early = { ...today('2026-10-01'), given: { on: day('2026-10-01') } };
  expect(contractDates(terms, early)).toMatchObject({ problem: 'notice_too_early' });
});
