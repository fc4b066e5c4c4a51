import { selectionAt, selectStage, selectStep, toggleStep } from './selection';

const present = selectionAt('agreements', undefined);

test('without a choice the present stage is read, every step folded', () => {
  expect(present).toEqual({ at: 'agreements', stage: 'agreements' });
});

test('a step is selected in the stage that it counts with', () => {
  expect(selectStep(present, 'transition', 'handover_plan')).toMatchObject({
    stage: 'transition',
    step: 'handover_plan',
  });
});

test('one step is open at a time, and a second click folds it', () => {
  const first = toggleStep(present, 'settle_payments');
  const second = toggleStep(first, 'protect_data');
  expect(second.step).toBe('protect_data');
  expect(toggleStep(second, 'protect_data').step).toBeUndefined();
});

test('a move makes the reading void', () => {
  expect(selectionAt('transition', selectStage(present, 'feedback'))).toEqual({
    at: 'transition',
    stage: 'transition',
  });
});
