import { beginning, waitBefore, type Sent } from './pace';

test('the first request waits for nothing, the second for the calls of the first', () => {
  expect(waitBefore([], 0)).toBe(0);
  expect(waitBefore([{ at: 0, calls: 19 }], 200)).toBe(800);
});

test('what started the run counts for its ten seconds, and the first request does not wait for it', () => {
  expect(waitBefore([beginning(0)], 0)).toBe(0);
  const sent = (calls: number) => [beginning(0), { at: 0, calls }];
  expect(waitBefore(sent(90), 9500)).toBe(0);
  expect(waitBefore(sent(91), 9500)).toBe(500);
});

test('no ten seconds see more than 190 calls, and few see much less', () => {
  const sent: Sent[] = [];
  let now = 0;
  for (const calls of Array.from({ length: 200 }, (_, at) => (at % 7 === 0 ? 13 : 12))) {
    now += waitBefore(sent, now);
    sent.push({ at: now, calls });
  }
  const inWindow = sent.map(({ at: end }) =>
    sent
      .filter(({ at }) => at > end - 10_000 && at <= end)
      .reduce((sum, { calls }) => sum + calls, 0),
  );
  expect(Math.max(...inWindow)).toBeLessThanOrEqual(190);
  expect(now).toBeLessThan((200 * 13 * 1000) / 17);
});
