import type { ContractTerms } from './contract-terms';
import { contract, day, noRenewal, notice, openContract, shown } from './testing';
import { deadlineFor } from './wished-end';

test.each<[string, ContractTerms, string, string]>([
  [
    'any day can be reached',
    openContract(notice(3, 'months', 'any_day')),
    '2027-06-30',
    '2027-03-30 (2027-03-31)',
  ],
  [
    'the month end before it is reached',
    openContract(notice(3, 'months', 'month_end')),
    '2027-06-29',
    '2027-02-26 (2027-02-28)',
  ],
  [
    'the quarter end before it is reached',
    openContract(notice(3, 'months', 'quarter_end')),
    '2027-05-31',
    '2026-12-31',
  ],
  ['the end of its term', contract(), '2026-12-31', '2026-09-30'],
  ['the last end of a term before it', contract(), '2027-06-30', '2026-09-30'],
  ['no term ends before it', contract(), '2026-06-30', 'cannot_be_reached'],
  ['a day before the contract', contract(), '2025-06-30', 'cannot_be_reached'],
  [
    'a day that the first notice does not reach',
    openContract(notice(3, 'months', 'any_day')),
    '2026-03-31',
    'cannot_be_reached',
  ],
  [
    'the first day that notice reaches',
    openContract(notice(3, 'months', 'any_day')),
    '2026-04-01',
    '2026-01-01',
  ],
  [
    'the day on which it ends by itself',
    contract({ renewal: noRenewal }),
    '2026-12-31',
    'ends_by_itself',
  ],
  ['a day after that', contract({ renewal: noRenewal }), '2027-05-01', 'ends_by_itself'],
  [
    'the day before that',
    contract({ renewal: noRenewal, notice: notice(3, 'months', 'any_day') }),
    '2026-12-30',
    '2026-09-30',
  ],
])('a wished end: %s', (_, terms, end, expected) => {
  const found = deadlineFor(terms, day(end));
  if (!found.ok) throw new Error(found.problem);
  expect(found.kind === 'notice_by' ? shown(found.deadline) : found.kind).toBe(expected);
});

test('a wished end without a notice clause, or out of range, is refused', () => {
  expect(deadlineFor(contract({ notice: undefined }), day('2026-12-31'))).toEqual({
    ok: false,
    problem: 'notice_unknown',
    field: 'notice',
  });
  expect(deadlineFor(contract(), day('2999-12-31'))).toMatchObject({
    problem: 'date_out_of_range',
  });
  expect(deadlineFor(contract({ start: day('1600-01-01') }), day('2026-12-31'))).toMatchObject({
    field: 'start',
  });
});
