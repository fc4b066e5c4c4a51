import type { OwnStep, PlaybookChanges } from './changes';
import { isSame, mergedChanges } from './merge-changes';

const own = (id: OwnStep['id'], title: string): OwnStep => ({
  id,
  stage: 'feedback',
  title,
  guidance: 'Do it.',
  doneWhen: 'It is done.',
  evidence: { kind: 'none' },
  due: { anchor: 'start', workingDays: 3 },
  waiver: 'never',
});
const merge = (base: PlaybookChanges, mine: PlaybookChanges, theirs: PlaybookChanges) =>
  mergedChanges(base, mine, theirs, [theirs]);

test('what each of two changed is there, and mine counts where both changed the same', () => {
  const base: PlaybookChanges = { usualDays: { feedback: 9 }, brand: { name: 'A' } };
  const mine: PlaybookChanges = { usualDays: { feedback: 9 }, brand: { name: 'B', contact: 'x' } };
  const theirs: PlaybookChanges = {
    usualDays: { feedback: 7 },
    brand: { name: 'C', colour: '#000000' },
  };
  expect(merge(base, mine, theirs)).toEqual({
    usualDays: { feedback: 7 },
    brand: { name: 'B', contact: 'x', colour: '#000000' },
  });
});

test('what I set back stays set back, and what they did stays', () => {
  expect(
    merge({ usualDays: { feedback: 9 } }, {}, { usualDays: { feedback: 9 }, brand: { name: 'C' } }),
  ).toEqual({ brand: { name: 'C' } });
});

test('steps that both added are both there, mine with an id of its own', () => {
  const merged = merge(
    {},
    { ownSteps: [own('own_1', 'Mine')] },
    { ownSteps: [own('own_1', 'Theirs')] },
  );
  expect(merged.ownSteps?.map(({ id, title }) => [id, title])).toEqual([
    ['own_1', 'Theirs'],
    ['own_2', 'Mine'],
  ]);
});

test('reasons that both added are both there', () => {
  const reason = (label: string): PlaybookChanges => ({
    ownReasonDetails: [{ id: 'own_1', reason: 'cost', label }],
  });
  expect(merge({}, reason('Mine'), reason('Theirs')).ownReasonDetails).toHaveLength(2);
});

test('the order of keys makes no difference', () => {
  expect(isSame({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
  expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
});
