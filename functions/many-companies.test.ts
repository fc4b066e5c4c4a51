import { batchesOf } from '../src/bulk/ids';
import { beginning, waitBefore, type Sent } from '../src/bulk/pace';
import { openAccount, stopClock, withKeys, type Account } from '../tests/account';
import { manyOn } from '../tests/many';

/** `MANY=10000` for a run of that size; it takes a minute. */
const count = Number(process.env['MANY'] ?? 1000);

let account: Account;
let millis = 0;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount({ limitsBy: () => millis, check: false });
  millis = 60_000;
});
afterEach(() => account.close());

/** Lets time pass on both clocks. */
function pass(milliseconds: number) {
  millis += milliseconds;
  jest.setSystemTime(new Date(Date.now() + milliseconds));
}

/** Makes a run on a simulated clock, paced as its sender paces it. */
async function run() {
  const many = manyOn(account);
  const ids = await many.companies(count);
  pass(60_000);
  await many.begins(ids);
  const began = millis;
  const sent: Sent[] = [beginning(millis)];
  const callsOf = { batch: 0, reading: 0 };
  const done = await many.carriesOut(count, (calls, of) => {
    sent.push({ at: millis, calls });
    callsOf[of] += calls;
    pass(waitBefore(sent, millis));
  });
  return {
    callsOf,
    created: done.flatMap((one) => one.created).length,
    refused: account.api.requests().filter(({ status }) => status === 429).length,
    seconds: (millis - began) / 1000,
    sent: sent.length - 1,
  };
}

test('a long run is refused nothing, and takes as long as its calls at 19 a second, within 5 %', async () => {
  const { callsOf, seconds, ...came } = await run();
  const calls = callsOf.batch + callsOf.reading;
  expect(came).toEqual({ created: count, refused: 0, sent: 2 * batchesOf(count) });
  const floor = (calls + beginning(0).calls) / 19;
  const over = `${((seconds / floor - 1) * 100).toFixed(1)} % over ${floor.toFixed(1)} s`;
  process.stdout.write(
    `${count} companies: ${calls} calls, of which ${callsOf.reading} read money and what is at stake, ${seconds.toFixed(1)} s, ${over}\n`,
  );
  expect(seconds).toBeLessThan(floor * 1.05);
  expect(callsOf.batch).toBeLessThanOrEqual(batchesOf(count) * (withKeys(6, 7) + 4));
  expect(callsOf.reading).toBeLessThanOrEqual(batchesOf(count) * 11);
}, 200_000);
