import { calendarDate } from '../../../src/calendar/calendar-date';
import { closedAs, underWay } from '../../shared/testing/offboardings';
import { stageTimes } from './durations';

test('a stage lasts until the next was entered, the last one until the close', () => {
  const closed = closedAs(
    {
      ...underWay(),
      stageEntered: {
        communication: calendarDate('2026-12-01'),
        agreements: calendarDate('2026-12-10'),
        transition: calendarDate('2027-01-01'),
      },
    },
    'retained',
  );
  expect(stageTimes(closed)).toEqual([
    { stage: 'communication', days: 9 },
    { stage: 'agreements', days: 22 },
    { stage: 'transition', days: 5 },
  ]);
});

test('after a move back the stages stand in the order in which they were last entered', () => {
  const closed = closedAs(
    {
      ...underWay(),
      stageEntered: {
        communication: calendarDate('2027-01-05'),
        agreements: calendarDate('2027-01-02'),
      },
    },
    'retained',
  );
  expect(stageTimes(closed).map(({ stage, days }) => [stage, days])).toEqual([
    ['agreements', 3],
    ['communication', 1],
  ]);
});
