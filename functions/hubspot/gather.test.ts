import { splitWhereRefused } from './batch-answers';
import { HubSpotError } from './errors';
import { Gather } from './gather';

const soon = () => Date.now() + 10_000;
const double = (sent: number[][]) => (inputs: readonly number[]) => {
  sent.push([...inputs]);
  return Promise.resolve(inputs.map((input) => input * 2));
};

test('what is asked for at one moment is one call, of at most a hundred', async () => {
  const gather = new Gather(soon());
  const sent: number[][] = [];
  const inputs = Array.from({ length: 150 }, (_, at) => at);
  const answers = await Promise.all(inputs.map((one) => gather.load('x', one, double(sent))));
  expect(answers).toEqual(inputs.map((one) => one * 2));
  expect(sent.map((one) => one.length)).toEqual([100, 50]);
});

test('what goes on after several batches goes on together', async () => {
  const gather = new Gather(soon());
  const sent: number[][] = [];
  const first = async (inputs: readonly number[]) => {
    await new Promise((done) => setTimeout(done, inputs[0] === 0 ? 30 : 1));
    return inputs.map((input) => input);
  };
  await Promise.all(
    Array.from({ length: 150 }, async (_, at) => {
      await gather.load('first', at, first);
      await gather.load(`then ${at % 2}`, at, double(sent));
    }),
  );
  expect(sent.map((one) => one.length)).toEqual([75, 75]);
});

test('once no time is left, nothing is sent, and what asked for it may try again', async () => {
  const sent: number[][] = [];
  const late = new Gather(Date.now() - 1).load('x', 1, double(sent));
  await expect(late).rejects.toMatchObject({ mayPass: true });
  expect(sent).toEqual([]);
});

test('a batch that fails fails for its own inputs only', async () => {
  const gather = new Gather(soon());
  const send = (inputs: readonly number[]) =>
    inputs[0] === 0 ? Promise.reject(new Error('no')) : Promise.resolve([...inputs]);
  const all = await Promise.allSettled(
    Array.from({ length: 101 }, (_, at) => gather.load('x', at, send)),
  );
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('of a batch that is refused as a whole only the inputs at fault fail', async () => {
  const refusal = new HubSpotError(400, 'batch', { message: 'no' });
  const answers = await splitWhereRefused([1, 2, 3, 4, 5], (some) =>
    some.includes(4) ? Promise.reject(refusal) : Promise.resolve([...some]),
  );
  expect(answers).toEqual([1, 2, 3, refusal, 5]);
});
