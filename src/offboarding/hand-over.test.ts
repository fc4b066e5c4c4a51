import { tasksToHandOver } from './hand-over';
import type { LinkedTasks } from './linked-tasks';

const olga = { id: '11', name: 'Olga Owner' };
const step = (id: string, ownerId?: string, done = false) => ({
  id,
  step: 'meet_client' as const,
  reminder: false as const,
  done,
  held: false,
  changedAt: '2027-01-01T00:00:00.000Z',
  ...(ownerId ? { ownerId } : {}),
});
const item = (id: string, ownerId?: string, state: 'open' | 'done' = 'open') => ({
  id,
  item: { id, register: 'concern' as const, values: {}, state, ...(ownerId ? { ownerId } : {}) },
});
const linked: LinkedTasks = {
  steps: [
    step('s-nobody'),
    step('s-olga', '11'),
    step('s-other', '12'),
    step('s-done', '11', true),
  ],
  items: [
    item('i-nobody'),
    item('i-olga', '11'),
    item('i-other', '12'),
    item('i-done', '11', 'done'),
  ],
};

test.each([
  ['all', ['s-nobody', 's-olga', 'i-nobody', 'i-olga']],
  ['steps', ['s-nobody', 's-olga', 'i-nobody']],
  ['none', ['s-nobody', 'i-nobody']],
] as const)('a new owner who gets %s of the open tasks', (which, ids) => {
  expect(tasksToHandOver(linked, olga, which)).toEqual(ids);
});

test('a first owner gets the open tasks that nobody has', () => {
  expect(tasksToHandOver(linked, undefined, 'all')).toEqual(['s-nobody', 'i-nobody']);
});
