import { run } from '../testing';
import { batchesLeft } from '../../../src/bulk/batches-left';
import { isFinished, progressOf, withDone } from './progress';

const five = { companies: 450, batches: 5 };

test.each([
  ['a new run has all batches left', {}, [0, 1, 2, 3, 4]],
  ['one that was stopped those that are not over', { begun: [0, 1, 2], over: [0, 2] }, [1, 3, 4]],
  [
    'an undo goes back from the last batch that may have been sent with nothing kept of it',
    { state: 'undone', begun: [0], over: [] },
    [3, 2, 1, 0],
  ],
  [
    'an undo that goes on takes none of those that are undone',
    { state: 'undone', begun: [0, 1, 2], over: [2, 3, 4] },
    [1, 0],
  ],
  [
    'an undo of whose last batch nothing was kept has that one left',
    { state: 'undone', begun: [0], over: [0, 2, 3] },
    [1],
  ],
  [
    'an undo of a run that reached its end',
    { state: 'undone', begun: [0, 1, 2, 3, 4] },
    [4, 3, 2, 1, 0],
  ],
] as const)('%s', (_, { begun = [], over = [], ...changes }: Changes, left) => {
  expect(batchesLeft(run({ ...five, ...changes, begun: [...begun], over: [...over] }))).toEqual(
    left,
  );
});
interface Changes {
  state?: 'undone';
  begun?: readonly number[];
  over?: readonly number[];
}

test('a batch with companies left is begun and not over, and its counts add up', () => {
  const nothing = { changed: [], skipped: [], failed: [], calls: 8 };
  const ada = { id: '1', name: 'Ada' };
  const half = withDone(run(), 0, { ...nothing, created: [ada], left: ['2', '3'] });
  expect(half).toMatchObject({ begun: [0], over: [] });
  expect(progressOf(half)).toEqual({ done: 1, of: 3 });
  const whole = withDone(half, 0, { ...nothing, created: [ada, ada], left: [] });
  expect(progressOf(whole)).toEqual({ done: 3, of: 3 });
  expect(isFinished(whole)).toBe(true);
});
