import { stepsThatApply } from './applies';
import { whatWillBeCreated } from './what-will-be';
import { openOffboarding } from './testing';

test('a client that leaves for its budget gets every step, six of which not every ending has', () => {
  expect(whatWillBeCreated('client', 'cost')).toEqual({
    steps: 22,
    forThisReason: 6,
    perStage: [
      { stage: 'communication', steps: 3 },
      { stage: 'agreements', steps: 5 },
      { stage: 'transition', steps: 6 },
      { stage: 'feedback', steps: 2 },
      { stage: 'keep_in_touch', steps: 6 },
    ],
  });
});

test('an ending for unpaid bills asks for less', () => {
  expect(whatWillBeCreated('non_payment', 'non_payment')).toEqual({
    steps: 17,
    forThisReason: 1,
    perStage: [
      { stage: 'communication', steps: 3 },
      { stage: 'agreements', steps: 5 },
      { stage: 'transition', steps: 5 },
      { stage: 'feedback', steps: 1 },
      { stage: 'keep_in_touch', steps: 3 },
    ],
  });
});

test('what is announced is what a start makes', () => {
  const { initiator, statedReason } = openOffboarding();
  const announced = whatWillBeCreated(initiator, statedReason.id);
  expect(announced.steps).toBe(stepsThatApply(openOffboarding()).length);
});
