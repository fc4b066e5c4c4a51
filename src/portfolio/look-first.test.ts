import { calendarDate } from '../calendar/calendar-date';
import { lookFirst } from './look-first';
import { rowWith } from './testing';

const today = calendarDate('2027-03-10');
const looked = (...rows: ReturnType<typeof rowWith>[]) =>
  lookFirst(rows, today).map(({ row, why }) => [row.companyId, ...why]);

const acts = (id: string, by: string, act = 'stop_renewal') =>
  rowWith(id, { offboarding_act_by: by, offboarding_act: act });
const overdue = (id: string, due: string) => rowWith(id, { offboarding_next_due: due });

test('a contract’s day within a week comes before what is overdue, a later one after it', () =>
  expect(
    looked(acts('1', '2027-03-30'), overdue('2', '2027-03-01'), acts('3', '2027-03-15')),
  ).toEqual([
    ['3', 'Stop the renewal by 15 March 2027 at the latest'],
    ['2', '9 days overdue'],
    ['1', 'Stop the renewal by 30 March 2027 at the latest'],
  ]));

test('of two contracts the earlier day is first, of two overdue the older', () => {
  expect(looked(acts('1', '2027-03-14'), acts('2', '2027-03-11')).map(([id]) => id)).toEqual([
    '2',
    '1',
  ]);
  expect(looked(overdue('1', '2027-03-08'), overdue('2', '2027-02-01')).map(([id]) => id)).toEqual([
    '2',
    '1',
  ]);
});

test('an offboarding is named once, with all its reasons', () => {
  const row = rowWith('1', {
    offboarding_next_due: '2027-03-09',
    offboarding_stage_entered_on: '2027-02-01',
    offboarding_stuck_on: '2027-02-16',
    offboarding_held_by: 'money',
    offboarding_open_money: '6421',
    offboarding_open_money_currency: 'EUR',
    offboarding_open_money_as_of: '2027-03-01',
  });
  expect(looked(row, row)).toEqual([
    [
      '1',
      '1 day overdue',
      '37 days in this stage, 22 more than is usual',
      'Waits for money: EUR 6,421.00, as of 1 March 2027',
    ],
  ]);
});

test('a day of the contract that has passed is said so', () =>
  expect(looked(acts('1', '2027-03-08', 'give_notice'))).toEqual([
    ['1', 'Give notice: 8 March 2027 has passed'],
  ]));

test('money that is not known is not nothing', () =>
  expect(looked(rowWith('1', { offboarding_held_by: 'money' }))).toEqual([
    ['1', 'Waits for money: amount not known'],
  ]));

test('a paused offboarding is neither overdue nor stuck', () =>
  expect(
    looked(
      rowWith('1', {
        offboarding_status: 'paused',
        offboarding_next_due: '2027-01-01',
        offboarding_stuck_on: '2027-01-01',
        offboarding_stage_entered_on: '2026-12-01',
      }),
    ),
  ).toEqual([]));

test('a proof that is overdue is called one', () =>
  expect(
    looked(
      rowWith('1', { offboarding_next_due: '2027-03-08', offboarding_proof_due: '2027-03-08' }),
    ),
  ).toEqual([['1', 'A proof is 2 days overdue']]));

test('at most five are named', () =>
  expect(looked(...[1, 2, 3, 4, 5, 6].map((id) => overdue(String(id), '2027-03-01')))).toHaveLength(
    5,
  ));
