import { openOffboarding, today } from '../offboarding/testing';
import { addedByOwner, tasksMade } from './task-counts';

const ole = { id: '8', name: 'Ole' };
const before = openOffboarding({ stage: 'communication', owner: ole });
const after = openOffboarding({ stage: 'agreements', owner: ole });

test('a move makes the tasks of the stage that it goes to, but for the one that was brought forward', () => {
  const { tasks: all } = tasksMade(undefined, after, today);
  expect(tasksMade(before, after, today)).toEqual({ owner: ole, tasks: all - 1 });
});

test('what makes no task counts none', () =>
  expect(tasksMade(before, before, today).tasks).toBe(0));

test('the tasks of an owner are added up, and who gets none is left out', () =>
  expect(
    addedByOwner([
      { owner: ole, tasks: 4 },
      { tasks: 1 },
      { owner: ole, tasks: 2 },
      { owner: { id: '9', name: 'Olga' }, tasks: 0 },
    ]),
  ).toEqual([{ owner: ole, tasks: 6 }, { tasks: 1 }]));
