import type { ContractTerms } from './contract-terms';
import { contract, dates, day, notice, summary, today } from './testing';

// The year's contract of 2026; 30 September 2026 is a Wednesday.
test.each([
  ['2025-12-01', '2026-12-31', '2026-09-30', '2026-09-30', 'in time'],
  ['2026-01-01', '2026-12-31', '2026-09-30', '2026-09-30', 'in time'],
  ['2026-08-15', '2026-12-31', '2026-09-30', '2026-09-30', 'in time'],
  ['2026-09-30', '2026-12-31', '2026-09-30', '2026-09-30', 'in time'],
  ['2026-10-01', '2027-12-31', '2027-09-30', '2026-09-30', 'missed'],
  ['2026-12-31', '2027-12-31', '2027-09-30', '2026-09-30', 'missed'],
  ['2027-01-01', '2027-12-31', '2027-09-30', '2027-09-30', 'in time'],
])('on %s, a contract by the year ends on %s', (on, ...expected) => {
  expect(summary(contract(), today(on))).toEqual(expected);
});

test('a missed renewal says what it means', () => {
  expect(dates(contract(), today('2026-10-01'))).toMatchObject({
    term: { from: '2026-01-01', until: '2026-12-31' },
    renewsOn: '2027-01-01',
    renewsUntil: '2027-12-31',
    earliestEnd: '2027-12-31',
    finalServiceDate: '2027-12-31',
    missed: true,
  });
});

// By post: 30 September 2026 is a Wednesday, the 27th a Sunday; 31 October is a Saturday.
test.each<[string, Parameters<typeof notice>, string, string[]]>([
  [
    'three days of delivery come off the deadline',
    [3, 'months', 'term_end', 3],
    '2026-09-27',
    ['2026-12-31', '2026-09-25 (2026-09-27)', '2026-09-25 (2026-09-27)', 'in time'],
  ],
  [
    'a letter sent a day later arrives too late',
    [3, 'months', 'term_end', 3],
    '2026-09-28',
    ['2027-12-31', '2027-09-27', '2026-09-25 (2026-09-27)', 'missed'],
  ],
  [
    'what is handed over on a Saturday is received on that day',
    [2, 'months', 'term_end', 0],
    '2026-10-31',
    ['2026-12-31', '2026-10-30 (2026-10-31)', '2026-10-30 (2026-10-31)', 'in time'],
  ],
  [
    'what is sent on a Saturday counts, where sending counts',
    [2, 'months', 'term_end'],
    '2026-10-31',
    ['2026-12-31', '2026-10-30 (2026-10-31)', '2026-10-30 (2026-10-31)', 'in time'],
  ],
])('%s', (_, asked, on, expected) => {
  expect(summary(contract({ notice: notice(...asked) }), today(on))).toEqual(expected);
});

test.each<[string, Partial<ContractTerms>, string, string | undefined, string[]]>([
  ['on the last day', {}, '2026-09-30', undefined, ['2026-12-31', 'in time']],
  ['a day late', {}, '2026-10-01', undefined, ['2027-12-31', 'missed']],
  ['on a day to come', {}, '2027-09-30', undefined, ['2027-12-31', 'in time']],
  [
    'and received sooner than expected',
    { notice: notice(3, 'months', 'term_end', 3) },
    '2026-09-28',
    '2026-09-30',
    ['2026-12-31', 'in time'],
  ],
  [
    'and received later than expected',
    { notice: notice(3, 'months', 'term_end', 3) },
    '2026-09-25',
    '2026-10-02',
    ['2027-12-31', 'missed'],
  ],
  [
    'and received on a Sunday, as it was',
    { notice: notice(1, 'weeks', 'any_day', 0) },
    '2026-09-25',
    '2026-09-27',
    ['2026-10-04', 'in time'],
  ],
  [
    'and received late, where sending counts',
    {},
    '2026-09-30',
    '2026-10-02',
    ['2026-12-31', 'in time'],
  ],
])('notice was given %s', (_, changes, on, receivedOn, expected) => {
  const given = { on: day(on), ...(receivedOn && { receivedOn: day(receivedOn) }) };
  const found = dates(contract(changes), { today: day('2026-11-02'), given });
  expect([found.earliestEnd, found.missed ? 'missed' : 'in time']).toEqual(expected);
});
