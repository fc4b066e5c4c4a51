import { calendarDate } from '../calendar/calendar-date';
import { plannedFollowUps } from './cadence';
import { openOffboarding } from './testing';
import { knownContract } from './testing-contract';

const today = calendarDate('2027-03-01');
const offboarding = openOffboarding({
  statedReason: { id: 'cost' },
  finalServiceDate: calendarDate('2027-03-31'),
});
const rival = { ...offboarding, competitorContractEnd: calendarDate('2028-12-31') };
const dues = (o: typeof offboarding, there: string[] = [], on = today) =>
  plannedFollowUps(o, on, there).map(({ due }) => due);

test('follow-ups lie on working days after the last day of service, and one before the new contract ends', () => {
  expect(dues(offboarding)).toEqual(['2027-04-30', '2027-06-30', '2027-09-30', '2028-03-31']);
  expect(dues(rival).at(-1)).toBe('2028-10-23');
});

test('no follow-up lies on a holiday of the contract', () => {
  const contract = knownContract({ holidays: [calendarDate('2027-04-30')] });
  expect(dues({ ...offboarding, contract })[0]).toBe('2027-05-03');
});

test('what would lie in the past is not planned', () => {
  expect(dues(offboarding, [], calendarDate('2027-07-01'))).toEqual(['2027-09-30', '2028-03-31']);
});

test('the reason that was found counts before the one that was stated', () => {
  expect(dues({ ...offboarding, analysedReason: { id: 'performance' } })).toEqual([
    '2027-04-30',
    '2027-08-02',
    '2028-01-31',
  ]);
});

test('once a plan is made only the follow-up before the new contract is added, and once', () => {
  expect(dues(rival, ['A hello'])).toEqual(['2028-10-23']);
  const [about = ''] = plannedFollowUps(rival, today, ['A hello']).map(
    (followUp) => followUp.about,
  );
  expect(dues(rival, ['A hello', about])).toEqual([]);
});
