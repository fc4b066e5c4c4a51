import { caseWith, many, told } from '../testing';
import { stake } from './stake';

const atStart = (amount: string, currency = 'EUR') => ({
  at_stake_amount: amount,
  at_stake_currency: currency,
  at_stake_source: 'deals',
  at_stake_as_of: '2027-01-01',
});
const atClose = (amount: string, currency = 'EUR') => ({
  at_stake_at_close_amount: amount,
  at_stake_at_close_currency: currency,
  at_stake_at_close_source: 'deals',
  at_stake_at_close_as_of: '2027-02-10',
});
const unknown = { at_stake_gap: 'nothing_found', at_stake_as_of: '2027-01-01' };

test('what left is counted by currency, never added, with how many are known', () => {
  const cases = [
    ...many(31, atStart('100.10')),
    ...many(2, atStart('50', 'USD'), 100),
    ...many(7, unknown, 200),
  ];
  expect(stake.table({ cases, today: '2027-03-10' as never }).columns).toEqual([
    'Offboardings',
    'Known for',
    'EUR',
    'USD',
  ]);
  expect(told(stake, cases)).toEqual({
    rows: {
      Left: [40, '33 of 40', '3,103.10', '100.00'],
      Saved: [0, '0 of 0', '–', '–'],
      'Came back': [0, '0 of 0', '–', '–'],
    },
    n: 33,
    leftOut: { 'Counted, but the amount is not known': 7 },
  });
});

test('of a part that ended the difference left, where both figures tell it', () => {
  const part = { offboarding_outcome: 'partly_ended' };
  const { rows } = told(stake, [
    caseWith(1, { ...part, ...atStart('1000'), ...atClose('400') }),
    caseWith(2, { ...part, ...atStart('1000') }),
    caseWith(3, { ...part, ...atStart('1000'), ...atClose('400', 'USD') }),
  ]);
  expect(rows.Left).toEqual([3, '1 of 3', '600.00']);
});

test('what was saved is what still ran at the close, not what was at stake', () => {
  const stayed = { offboarding_outcome: 'retained' };
  const { rows, leftOut } = told(stake, [
    caseWith(1, { ...stayed, ...atStart('1000'), ...atClose('700') }),
    caseWith(2, { ...stayed, ...atStart('1000') }),
  ]);
  expect(rows.Saved).toEqual([2, '1 of 2', '700.00']);
  expect(leftOut).toEqual({ 'Counted, but the amount is not known': 1 });
});

test('what came back is not known', () => {
  const back = { ...atStart('1000'), offboarding_won_back_on: '2027-03-01' };
  const { rows } = told(stake, [caseWith(1, back)]);
  expect(rows['Came back']).toEqual([1, '0 of 1', '–']);
  expect(rows.Left).toEqual([1, '1 of 1', '1,000.00']);
});

test('one that was withdrawn or is open counts nowhere', () => {
  const { rows, n } = told(stake, [
    caseWith(1, { ...atStart('1000'), offboarding_outcome: 'withdrawn' }),
    caseWith(2, { ...atStart('1000'), offboarding_status: 'under_way', offboarding_outcome: '' }),
  ]);
  expect([n, rows.Left]).toEqual([0, [0, '0 of 0']]);
});
