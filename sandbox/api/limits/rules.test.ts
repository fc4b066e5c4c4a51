import { makeLimits } from './rules';

it('counts over the last ten seconds, not by fixed windows', () => {
  let millis = 0;
  const limits = makeLimits(true, () => millis);
  const take = (count: number) =>
    Array.from({ length: count }, () => limits.take(false)).filter(({ refusal }) => refusal).length;
  expect(take(1)).toBe(0);
  millis = 9_000;
  expect(take(189)).toBe(0);
  millis = 10_000;
  expect(take(3)).toBe(2);
  millis = 19_000;
  expect(take(189)).toBe(0);
});

it('tells what remains', () => {
  const limits = makeLimits(true, () => 0);
  limits.take(false);
  expect(limits.take(false).headers).toEqual({
    'x-hubspot-ratelimit-max': '190',
    'x-hubspot-ratelimit-remaining': '188',
    'x-hubspot-ratelimit-interval-milliseconds': '10000',
    'x-hubspot-ratelimit-daily': '1000000',
    'x-hubspot-ratelimit-daily-remaining': '999998',
  });
});

it('limits nothing while it is off', () => {
  const limits = makeLimits(false, () => 0);
  const answers = Array.from({ length: 300 }, () => limits.take(false));
  expect(answers.every(({ refusal }) => refusal === undefined)).toBe(true);
});
