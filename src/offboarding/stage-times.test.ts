import { addDays, calendarDate } from '../calendar/calendar-date';
import { closeOffboarding } from './close';
import { followMove } from './follow-hubspot';
import { moveStage } from './move-stage';
import type { Offboarding, Open } from './offboarding';
import { pauseOffboarding } from './pause';
import { stagesWithTime, stuckOn } from './stage-times';
import { openOffboarding, requestMeta, today, valueOf, withAllDone } from './testing';

const onDay = (days: number) => {
  const day = addDays(today, days);
  return { at: `${day}T09:00:00.000Z`, today: day };
};
const times = (o: Offboarding) => o.stageTimes;

let requests = 0;
const meta = () => requestMeta(`change-${(requests += 1)}`);
const moved = (o: Open, to: Open['stage'], days: number): Open =>
  valueOf(moveStage(o, { ...meta(), to, why: 'They have new questions.' }, onDay(days)));
const paused = (o: Open, days: number): Open =>
  valueOf(pauseOffboarding(o, { ...meta(), action: 'pause', why: 'Holidays' }, onDay(days)));
const resumed = (o: Open, days: number): Open =>
  valueOf(pauseOffboarding(o, { ...meta(), action: 'resume' }, onDay(days)));
const closed = (o: Open, days: number) =>
  valueOf(closeOffboarding(o, { ...meta(), outcome: 'completed' }, onDay(days)));

const ready = () => withAllDone(openOffboarding());

test('a stage that is left keeps its first entry and its days', () => {
  expect(times(moved(ready(), 'agreements', 9))).toEqual({
    communication: { first: today, days: 9, paused: 0 },
    agreements: { first: addDays(today, 9), days: 0, paused: 0 },
  });
});

test('a move back keeps the first entry and adds the days of the second visit', () => {
  const back = moved(moved(ready(), 'agreements', 9), 'communication', 12);
  expect(back.stageEntered.communication).toBe(addDays(today, 12));
  expect(times(moved(back, 'agreements', 20))).toEqual({
    communication: { first: today, days: 9 + 8, paused: 0 },
    agreements: { first: addDays(today, 9), days: 3, paused: 0 },
  });
});

test('paused days are counted apart from the days of the stage', () => {
  const again = resumed(paused(ready(), 2), 7);
  expect(again.pausedDays).toBe(5);
  const next = moved(again, 'agreements', 10);
  expect(times(next)?.communication).toEqual({ first: today, days: 5, paused: 0 });
  expect(resumed(paused(next, 11), 12).pausedDays).toBe(6);
});

test('a close ends the pause and the last stage', () => {
  const o = closed(paused(ready(), 4), 10);
  expect(o.pausedDays).toBe(6);
  expect(stagesWithTime(o)).toEqual([{ stage: 'communication', first: today, days: 4, paused: 0 }]);
});

test('a pause that goes on over a move on the board is counted in both stages, and once in all', () => {
  const away = paused(ready(), 2);
  const { offboarding } = followMove(away, 'agreements', onDay(5));
  if (offboarding.status === 'closed') throw new Error('It was closed.');
  expect(times(offboarding)?.communication?.days).toBe(2);
  const again = resumed(offboarding, 9);
  expect(again.pausedDays).toBe(7);
  expect(times(again)?.agreements).toEqual({ first: addDays(today, 5), days: 0, paused: 4 });
});

test('a move on the board past open steps keeps its day, and one past none does not', () => {
  const skipped = followMove(openOffboarding(), 'agreements', onDay(3)).offboarding;
  expect(skipped.movedPastGateOn).toBe(addDays(today, 3));
  expect(followMove(ready(), 'agreements', onDay(3)).offboarding.movedPastGateOn).toBeUndefined();
});

test.each<[string, Offboarding, string | undefined]>([
  ['the day of the entry and the usual days', ready(), '2027-03-16'],
  [
    'the entry of the last visit',
    moved(moved(ready(), 'agreements', 9), 'communication', 12),
    '2027-03-28',
  ],
  ['the paused days of the visit on top', resumed(paused(ready(), 2), 7), '2027-03-21'],
  ['no day while it is paused', paused(ready(), 2), undefined],
  ['no day once it is closed', closed(ready(), 2), undefined],
])('an offboarding counts as stuck from: %s', (_, o, day) => {
  expect(stuckOn(o)).toBe(day && calendarDate(day));
});
