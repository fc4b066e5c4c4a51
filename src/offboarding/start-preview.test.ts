import { stepsOfStage } from '../playbook/book';
import { stageIds, builtInStepIds } from '../playbook/lookup';
import { stepsThatApply } from './applies';
import { startPreview } from './start-preview';
import { openOffboarding, startCommand } from './testing';

test('a client that leaves for its budget gets every step, the alternatives at the beginning', () => {
  const more: Partial<Record<(typeof stageIds)[number], number>> = {
    communication: 1,
    keep_in_touch: -1,
  };
  expect(startPreview('client', 'cost', {})).toEqual({
    steps: builtInStepIds.length,
    perStage: stageIds.map((stage) => ({
      stage,
      steps: stepsOfStage(stage, {}).length + (more[stage] ?? 0),
    })),
  });
});

test('an offboarding for unpaid bills asks for less', () => {
  const fewer: Partial<Record<(typeof stageIds)[number], number>> = {
    transition: 1,
    feedback: 1,
    keep_in_touch: 3,
  };
  expect(startPreview('non_payment', 'non_payment', {})).toEqual({
    steps: builtInStepIds.length - 5,
    perStage: stageIds.map((stage) => ({
      stage,
      steps: stepsOfStage(stage, {}).length - (fewer[stage] ?? 0),
    })),
  });
});

test('what is announced is what a start makes', () => {
  const { initiator, statedReason } = startCommand;
  const announced = startPreview(initiator, statedReason.id, {});
  expect(announced.steps).toBe(stepsThatApply(openOffboarding()).length);
});
