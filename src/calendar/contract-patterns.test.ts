import { calendarDate } from './calendar-date';
import { contractDates } from './contract-dates';
import { contractPatterns } from './contract-patterns';

const start = calendarDate('2026-03-01');
const today = calendarDate('2026-11-10');

test.each([
  ['year_renewing', { earliestEnd: '2027-02-28', by: '2026-11-30' }],
  ['year_renewing_month', { earliestEnd: '2027-02-28', by: '2027-01-31' }],
  ['year_then_open', { earliestEnd: '2027-02-28', by: '2027-01-31' }],
  ['open_month_end', { earliestEnd: '2026-12-31', by: '2026-11-30' }],
  ['open_quarter_end', { earliestEnd: '2027-03-31', by: '2026-12-31' }],
  ['year_ending', { earliestEnd: '2027-02-28', by: undefined }],
] as const)('the pattern %s has the dates that its words say', (id, { earliestEnd, by }) => {
  const pattern = contractPatterns.find((one) => one.id === id);
  if (!pattern) throw new Error(id);
  const terms = { start, ...pattern.clauses, amendments: [], holidays: [] };
  const dates = contractDates(terms, { today });
  if (!dates.ok) throw new Error(dates.field);
  const deadline = dates.stopRenewalBy ?? dates.noticeDeadline;
  expect({ earliestEnd: dates.earliestEnd, by: deadline?.lastDay }).toEqual({ earliestEnd, by });
});

test('patterns have ids and labels of their own', () => {
  for (const field of ['id', 'label'] as const)
    expect(new Set(contractPatterns.map((one) => one[field])).size).toBe(contractPatterns.length);
});
