import { calendarDate } from '../calendar/calendar-date';
import type { RegisterId } from '../playbook/lookup';
import type { Item } from './items';
import { listCountsIn, sameListCounts } from './list-counts';

const itemOf = (register: RegisterId, answer: string, state: Item['state']): Item => ({
  id: 'item',
  register,
  values: { answer, alternative: 'pause' },
  state,
});
const item = (register: RegisterId, answer?: string, doneOn?: string) => ({
  id: 'task',
  item: itemOf(register, answer ?? '', answer || doneOn ? 'done' : 'open'),
  ...(doneOn ? { doneOn: calendarDate(doneOn) } : {}),
});
const listed = (...items: ReturnType<typeof item>[]) => listCountsIn({ steps: [], items });

test('alternatives are counted by whether they were taken', () => {
  expect(
    listed(
      item('alternative', 'accepted'),
      item('alternative', 'declined'),
      item('alternative'),
      item('concern', 'accepted'),
    ),
  ).toEqual({
    alternativesOffered: 3,
    alternativesTaken: 1,
    alternatives: { offered: ['pause'], taken: ['pause'] },
  });
});

test('lessons are done on the day of the last of them, once all are learned', () => {
  const [first, last] = [
    item('lesson', undefined, '2027-03-02'),
    item('lesson', undefined, '2027-03-09'),
  ];
  expect(listed(last, first).lessonsDoneOn).toBe('2027-03-09');
  expect(listed(first, item('lesson')).lessonsDoneOn).toBeUndefined();
  expect(listed().lessonsDoneOn).toBeUndefined();
});

test('counts that were never written say what empty lists say', () => {
  expect(sameListCounts(undefined, { alternativesOffered: 0, alternativesTaken: 0 })).toBe(true);
  expect(sameListCounts(undefined, { alternativesOffered: 1, alternativesTaken: 0 })).toBe(false);
});

test('counts that were written before it was kept which alternatives they are, are written anew', () => {
  const counts = { alternativesOffered: 1, alternativesTaken: 0 };
  const now = { ...counts, alternatives: { offered: ['pause' as const], taken: [] } };
  expect(sameListCounts(counts, now)).toBe(false);
});
