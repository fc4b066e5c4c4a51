import { chanceOf, type Chance } from '../../../sandbox/seed/chance';

export { chanceOf, type Chance };

/** What can be drawn, each with its weight. */
export type Weighted<T> = readonly (readonly [value: T, weight: number])[];

/** Draws one value; one of twice the weight comes twice as often. */
export function draw<T>(chance: Chance, values: Weighted<T>): T {
  let left = chance.between(1, Math.round(values.reduce((sum, [, weight]) => sum + weight, 0)));
  for (const [value, weight] of values) {
    left -= weight;
    if (left <= 0) return value;
  }
  throw new RangeError('Nothing to draw from.');
}

/** Days that something takes: mostly near `middle`, seldom far above it, never less than `least`. */
export function daysAround(chance: Chance, middle: number, least: number): number {
  const spread = [1, 2, 3].reduce((sum) => sum + chance.between(-50, 50), 0) / 100;
  return Math.max(least, Math.round(middle * Math.exp(spread * 0.9)));
}
