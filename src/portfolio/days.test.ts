import { calendarDate } from '../calendar/calendar-date';
import { mirrorProperties } from '../api/properties-to-send';
import { byDay, dayKinds, daysOf } from './days';
import { rowProperties } from './row';
import { rowWith } from './testing';

const today = calendarDate('2027-03-10');

test('days of every kind stand in one order', () => {
  const rows = [
    rowWith('1', { offboarding_end_date: '2027-04-30', offboarding_act_by: '2027-03-31' }),
    rowWith('2', { offboarding_end_date: '2027-03-20' }),
  ];
  const days = [
    ...daysOf('stop_renewal', rows.slice(0, 1), today),
    ...daysOf('last_day', rows, today),
  ];
  expect(byDay(days).map(({ on, label, row }) => [on, label, row.companyId])).toEqual([
    ['2027-03-20', 'Last day of service', '2'],
    ['2027-03-31', 'Stop the renewal', '1'],
    ['2027-04-30', 'Last day of service', '1'],
  ]);
});

test('today counts, yesterday and what is too far ahead do not', () => {
  const rows = ['2027-03-09', '2027-03-10', '2027-07-08', '2027-07-09'].map((day, at) =>
    rowWith(String(at), { offboarding_proof_due: day }),
  );
  expect(daysOf('proof', rows, today).map(({ on }) => on)).toEqual(['2027-03-10', '2027-07-08']);
});

test('the property of each kind is one that a row has and the company keeps', () =>
  expect(
    dayKinds.filter(
      ({ property }) => !rowProperties.includes(property) || !mirrorProperties.includes(property),
    ),
  ).toEqual([]));
