import { contractDates } from '../../src/calendar/contract-dates';
import type { Arrival, ContractTerms } from '../../src/calendar/contract-terms';
import {
  contract,
  day,
  every,
  noRenewal,
  notice,
  openContract,
  termOf,
} from '../../src/calendar/testing';

/** Worked examples with the answers that their sources give. */

function found(terms: ContractTerms, today: string) {
  const dates = contractDates(terms, { today: day(today) });
  if (!dates.ok) throw new Error(dates.problem);
  return dates;
}

/** The last day of a period of notice that is received on a day. */
const over = (length: number, unit: 'months' | 'weeks' | 'days', on: string) =>
  found({ ...openContract(notice(length, unit, 'any_day')), start: day('1970-01-01') }, on)
    .earliestEnd;

test.each([
  ['Dodds v Walker [1981] UKHL J0618-1', 4, '1978-09-30', '1979-01-30'],
  ['E J Riley v Eurostile [1985] EWCA Civ', 2, '1983-03-23', '1983-05-23'],
  ['BGB § 188 (3): a month without that day', 1, '2027-01-31', '2027-02-28'],
  ['BGB § 188 (3): the same in a leap year', 1, '2028-01-31', '2028-02-29'],
])('%s: a period of %i months after %s ends on %s', (_, months, on, end) => {
  expect(over(months, 'months', on)).toBe(end);
});

/** kündigungsfrist.org, "Die Kündigungsfrist richtig berechnen"; the last day of receipt, working day or not. */
test.each([
  ['2026-02-01', '2027-01-31', 1, '2026-12-31'],
  ['2026-02-01', '2027-01-31', 3, '2026-10-31'],
  ['2026-07-15', '2027-07-14', 1, '2027-06-14'],
  ['2026-07-15', '2027-07-14', 3, '2027-04-14'],
])('a year from %s ends on %s; %i months of notice are in time on %s', (...row) => {
  const [start, end, months, last] = row;
  const terms = contract({
    start: day(start),
    term: termOf(1, 'years'),
    renewal: every(1, 'years'),
    notice: notice(months, 'months'),
  });
  const { term, stopRenewalBy } = found(terms, start);
  expect(term.until).toBe(end);
  expect([stopRenewalBy?.lastDay, stopRenewalBy?.countedBack]).toContain(last);
});

/** A first day belongs to the period (BGB § 187 (2) and § 188 (2), UK SI 2018/1082). */
test.each([
  ['2027-01-31', '2027-02-28'],
  ['2027-03-31', '2027-04-30'],
  ['2027-03-30', '2027-04-29'],
])('a month that begins on %s ends on %s', (start, end) => {
  const terms = contract({ start: day(start), term: termOf(1, 'months'), renewal: noRenewal });
  expect(found(terms, start).earliestEnd).toBe(end);
});

test.each<[string, Arrival, string, string]>([
  ['CPR 6.26: posted on a Monday, the second day', 'working_days', '2026-11-02', '2026-11-04'],
  ['CPR 6.26: the second day is a Saturday', 'working_days', '2026-11-05', '2026-11-09'],
  [
    'Insolvency Rules 2016 r. 1.42: the second business day',
    'working_days_later',
    '2022-08-30',
    '2022-09-01',
  ],
])('%s (%s, %s) is received on %s', (_, arrives, sent, received) => {
  const from = { kind: 'receipt', arrives, postalDays: 2 } as const;
  const asked = { ...notice(7, 'days', 'any_day'), from };
  const terms = { ...openContract(asked), start: day('2020-01-01') };
  const counted = found(terms, sent).because.find(({ id }) => id === 'notice_counts_as_received');
  expect(counted?.values).toMatchObject({ on: received });
});

test('three months to 30 June: 31 March counted forward, 30 March counted back', () => {
  const terms = contract({
    term: { kind: 'until', on: day('2027-06-30') },
    notice: notice(3, 'months'),
  });
  expect(found(terms, '2027-01-04').stopRenewalBy).toEqual({
    lastDay: '2027-03-31',
    countedBack: '2027-03-30',
    actBy: '2027-03-30',
  });
});
