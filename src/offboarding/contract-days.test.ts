import { calendarDate } from '../calendar/calendar-date';
import type { ContractTerms } from '../calendar/contract-terms';
import { actBy, endIfMissed } from './contract-acts';
import { contractDays } from './contract-days';
import { closedOffboarding, done, openOffboarding, withStep } from './testing';
import { fromOctober, knownContract, yearly } from './testing-contract';

const day = calendarDate;
const open = { term: { kind: 'open_ended' }, renewal: { kind: 'none' } } as const;
const monthly = {
  ...open,
  notice: { length: { length: 1, unit: 'months' }, to: 'month_end', from: { kind: 'sending' } },
} as const satisfies Partial<ContractTerms>;
/** Monthly terms, each stopped a month before its end. */
const monthByMonth = {
  term: { kind: 'period', period: { length: 1, unit: 'months' } },
  renewal: { kind: 'automatic', period: { length: 1, unit: 'months' } },
  notice: { length: { length: 1, unit: 'months' }, to: 'term_end', from: { kind: 'sending' } },
} as const satisfies Partial<ContractTerms>;
const once = { renewal: { kind: 'none' } } as const;

/** Contract end, act-by day to stop the renewal, act-by day of the notice deadline, earliest end. */
function shown(contract = knownContract(), finalServiceDate?: string) {
  const end = finalServiceDate ? { finalServiceDate: day(finalServiceDate) } : {};
  const { contractEnd, stopRenewalBy, noticeDeadline, earliestEnd } = contractDays(
    openOffboarding({ contract, ...end }),
  );
  const days = [contractEnd, stopRenewalBy?.actBy, noticeDeadline?.actBy, earliestEnd];
  return days.map((one) => one ?? '-');
}

test.each([
  ['can be stopped', fromOctober(), undefined, ['2027-09-30', '2027-06-30', '-', '-']],
  [
    'could no longer be stopped at the start, so the next one counts',
    knownContract(),
    undefined,
    ['2027-03-31', '2027-12-31', '-', '-'],
  ],
  [
    'ends by the notice that was given before the start',
    knownContract({}, { on: day('2026-12-01') }),
    undefined,
    ['2027-03-31', '-', '-', '2027-03-31'],
  ],
  [
    'ends by notice given during the ending, with its deadline as it was',
    fromOctober({ on: day('2027-05-03') }),
    undefined,
    ['2027-09-30', '2027-06-30', '-', '2027-09-30'],
  ],
  [
    'has a deadline for the final service date',
    knownContract(monthly),
    '2027-06-30',
    ['-', '-', '2027-05-28', '-'],
  ],
  [
    'cannot end with the final service date',
    fromOctober(),
    '2027-06-30',
    ['2027-09-30', '2027-06-30', '-', '-'],
  ],
  [
    'renews every month, and may do so until near the final service date',
    knownContract(monthByMonth),
    '2027-06-30',
    ['2027-03-31', '2027-05-28', '2027-05-28', '-'],
  ],
  ['ends by itself', knownContract(once), undefined, ['2027-03-31', '-', '-', '2027-03-31']],
  [
    'cannot be worked out',
    knownContract({ notice: undefined }),
    '2027-06-30',
    ['-', '-', '-', '-'],
  ],
])('the days of a contract that %s', (_, contract, end, expected) => {
  expect(shown(contract, end)).toEqual(expected);
});

test('without a contract there are no days', () => {
  expect(contractDays(openOffboarding({ finalServiceDate: day('2027-06-30') }))).toEqual({});
});

test.each([
  [
    'the renewal, when nothing else is wished',
    openOffboarding({ contract: fromOctober() }),
    '2027-06-30',
  ],
  [
    'the notice for the final service date, when that is sooner',
    openOffboarding({
      contract: knownContract({ ...monthly }),
      finalServiceDate: day('2027-06-30'),
    }),
    '2027-05-28',
  ],
  [
    'the notice for the earliest end, when the final service date was out of reach at the start',
    openOffboarding({ contract: knownContract(monthly), finalServiceDate: day('2027-03-15') }),
    '2027-03-30',
  ],
  [
    'the notice for the earliest end of a contract without one',
    openOffboarding({ contract: knownContract(monthly) }),
    '2027-03-30',
  ],
  [
    'nothing once notice was given',
    openOffboarding({ contract: fromOctober({ on: day('2027-05-03') }) }),
    undefined,
  ],
  [
    'nothing once the step that hangs on it is done',
    withStep(openOffboarding({ contract: fromOctober() }), 'stop_renewal', done('stop_renewal')),
    undefined,
  ],
  [
    'nothing after the close, even with steps left open',
    closedOffboarding({ contract: fromOctober(), steps: openOffboarding().steps }),
    undefined,
  ],
  ['nothing while the contract is unknown', openOffboarding(), undefined],
])('to act by: %s', (_, offboarding, expected) => {
  expect(actBy(offboarding)).toBe(expected);
});

test('who misses the last day by one is bound for another term', () => {
  const deadline = { actBy: day('2026-12-31'), lastDay: day('2026-12-31') };
  expect(endIfMissed({ terms: yearly }, deadline)).toBe('2028-03-31');
});
