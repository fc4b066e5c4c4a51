import { contract, dates, day, notice, openContract, shown, summary, today } from './testing';

// The renewal after Thursday, 31 December 2026. 25 December is a Friday.
test.each<[number, Parameters<typeof notice>[1], string]>([
  [1, 'days', '2026-12-30'],
  [30, 'days', '2026-12-01'],
  [90, 'days', '2026-10-02'],
  [1, 'weeks', '2026-12-24'],
  [6, 'weeks', '2026-11-19'],
  [1, 'months', '2026-11-30'],
  [2, 'months', '2026-10-30 (2026-10-31)'],
  [3, 'months', '2026-09-30'],
  [4, 'months', '2026-08-31'],
  [6, 'months', '2026-06-30'],
  [1, 'quarters', '2026-09-30'],
  [2, 'quarters', '2026-06-30'],
  [1, 'working_days', '2026-12-30'],
  [10, 'working_days', '2026-12-17'],
  [12, 'months', '-'],
  [1, 'years', '-'],
])('notice of %i %s stops the renewal by %s', (length, unit, expected) => {
  const terms = contract({ notice: notice(length, unit) });
  const { stopRenewalBy, renewsOn } = dates(terms, today('2026-01-02'));
  expect(shown(stopRenewalBy)).toBe(expected);
  expect(renewsOn).toBe('2027-01-01');
});

test.each<[string, number, Parameters<typeof notice>[1], string[], string]>([
  ['Christmas is not counted', 10, 'working_days', ['2026-12-25'], '2026-12-16'],
  ['two holidays are not counted', 10, 'working_days', ['2026-12-25', '2026-12-24'], '2026-12-15'],
  ['a holiday on a Saturday counts once', 10, 'working_days', ['2026-12-26'], '2026-12-17'],
  ['a holiday on the last day moves it', 3, 'months', ['2026-09-30'], '2026-09-29 (2026-09-30)'],
  [
    'holidays before a weekend move it further',
    2,
    'months',
    ['2026-10-30', '2026-10-29'],
    '2026-10-28 (2026-10-31)',
  ],
  ['calendar days go on over holidays', 30, 'days', ['2026-12-25'], '2026-12-01'],
])('%s', (_, length, unit, holidays, expected) => {
  const terms = contract({ notice: notice(length, unit), holidays: holidays.map(day) });
  expect(shown(dates(terms, today('2026-01-02')).stopRenewalBy)).toBe(expected);
});

// Contracts without an end date.
test.each<[string, Parameters<typeof notice>, string, string]>([
  ['2027-01-31', [3, 'months', 'any_day'], '2027-04-30', '-'],
  ['2027-01-28', [1, 'months', 'any_day'], '2027-02-28', '-'],
  ['2028-01-31', [1, 'months', 'any_day'], '2028-02-29', '-'],
  ['2027-02-01', [1, 'months', 'any_day'], '2027-03-01', '-'],
  ['2027-03-01', [30, 'days', 'any_day'], '2027-03-31', '-'],
  ['2028-02-01', [30, 'days', 'any_day'], '2028-03-02', '-'],
  ['2027-03-10', [2, 'weeks', 'any_day'], '2027-03-24', '-'],
  ['2027-03-12', [5, 'working_days', 'any_day'], '2027-03-19', '-'],
  ['2027-03-13', [1, 'working_days', 'any_day'], '2027-03-15', '-'],
  ['2027-04-30', [1, 'months', 'month_end'], '2027-05-31', '2027-04-30'],
  ['2027-05-01', [1, 'months', 'month_end'], '2027-06-30', '2027-05-28 (2027-05-31)'],
  ['2026-11-30', [3, 'months', 'month_end'], '2027-02-28', '2026-11-27 (2026-11-30)'],
  ['2027-11-30', [3, 'months', 'month_end'], '2028-02-29', '2027-11-29 (2027-11-30)'],
  ['2026-12-01', [3, 'months', 'month_end'], '2027-03-31', '2026-12-31'],
  ['2027-03-17', [2, 'weeks', 'month_end'], '2027-03-31', '2027-03-17'],
  ['2027-03-18', [2, 'weeks', 'month_end'], '2027-04-30', '2027-04-16'],
  ['2027-02-17', [6, 'weeks', 'quarter_end'], '2027-03-31', '2027-02-17'],
  ['2027-02-18', [6, 'weeks', 'quarter_end'], '2027-06-30', '2027-05-19'],
  ['2027-03-31', [3, 'months', 'quarter_end'], '2027-06-30', '2027-03-30 (2027-03-31)'],
  ['2027-04-01', [3, 'months', 'quarter_end'], '2027-09-30', '2027-06-30'],
  ['2027-09-30', [1, 'quarters', 'quarter_end'], '2027-12-31', '2027-09-30'],
  ['2026-11-30', [1, 'months', 'quarter_end'], '2026-12-31', '2026-11-30'],
  ['2026-12-01', [1, 'months', 'quarter_end'], '2027-03-31', '2027-02-26 (2027-02-28)'],
])('on %s, notice of %j ends a contract without an end on %s', (on, asked, end, deadline) => {
  expect(summary(openContract(notice(...asked)), today(on))).toEqual([
    end,
    deadline,
    '-',
    'in time',
  ]);
});
