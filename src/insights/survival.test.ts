import { dayReached, overWithin, survival, type Duration } from './survival';

const of = (...pairs: [days: number, isOver: 0 | 1][]): Duration[] =>
  pairs.map(([days, isOver]) => ({ days, isOver: isOver === 1 }));

const known = of([2, 1], [3, 1], [3, 0], [5, 1], [8, 0], [8, 1], [13, 0], [21, 0]);

test('the shares after each day are those of the textbook', () =>
  expect(survival(known).map(({ day, share }) => [day, Number(share.toFixed(4))])).toEqual([
    [2, 0.875],
    [3, 0.75],
    [5, 0.6],
    [8, 0.45],
  ]));

test('the median counts what is still open, so it is later than that of what is over', () =>
  expect(dayReached(known, 0.5)).toBe(8));

test('a share that is not reached is said so', () =>
  expect(dayReached(known, 0.1)).toBe('not_reached'));

test('with nothing over there is no median', () => {
  expect(dayReached(of([5, 0], [9, 0]), 0.5)).toBe('not_reached');
  expect(dayReached([], 0.5)).toBe('not_reached');
});

test('where all are over it is the ordinary median', () =>
  expect(dayReached(of([1, 1], [2, 1], [3, 1], [4, 1]), 0.5)).toBe(2));

test('the share over within some days counts the day itself', () => {
  expect(overWithin(known, 5)).toBeCloseTo(0.4);
  expect(overWithin(known, 1)).toBe(0);
});
