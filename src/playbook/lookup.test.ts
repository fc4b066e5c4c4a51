import { reasonDetailOf, stageOfStep, stepById, stepsOfStage } from './book';
import * as lookup from './lookup';
import type { StepId } from './lookup';
import { playbook } from './playbook';

function found<Id extends string>(ids: readonly Id[], byId: (id: Id) => { id: Id }): string[] {
  return ids.map((id) => byId(id).id);
}

test('everything is found by its id', () => {
  expect(found(lookup.stageIds, lookup.stageById)).toEqual(lookup.stageIds);
  expect(found(lookup.closedStageIds, lookup.closedStageById)).toEqual(lookup.closedStageIds);
  expect(lookup.builtInStepIds.map((id) => stepById(id, {}).id)).toEqual(lookup.builtInStepIds);
  expect(found(lookup.reasonIds, lookup.reasonById)).toEqual(lookup.reasonIds);
  expect(found(lookup.initiatorIds, lookup.initiatorById)).toEqual(lookup.initiatorIds);
  expect(found(lookup.outcomeIds, lookup.outcomeById)).toEqual(lookup.outcomeIds);
});

test('ids come in the order of the playbook', () => {
  expect(lookup.stageIds).toEqual([
    'communication',
    'agreements',
    'transition',
    'feedback',
    'keep_in_touch',
  ]);
  expect(lookup.builtInStepIds).toEqual(
    playbook.stages.flatMap(({ steps }) => steps.map(({ id }) => id)),
  );
});

test('a stage leads to the next, and the last to none', () => {
  expect(lookup.nextStage('communication')).toBe('agreements');
  expect(lookup.nextStage('keep_in_touch')).toBeUndefined();
  expect(lookup.stageIndex('communication')).toBe(0);
  expect(lookup.stageIndex('keep_in_touch')).toBe(4);
});

test('a step knows its stage, and the stage its steps', () => {
  expect(stageOfStep('post_mortem', {})).toBe('keep_in_touch');
  const steps = stepsOfStage('feedback', {}).map((step) => step.id);
  expect(steps).toEqual(expect.arrayContaining(['exit_survey', 'exit_interview']));
  expect(steps.map((step) => stageOfStep(step, {}))).toEqual(steps.map(() => 'feedback'));
});

test('a reason detail knows the reason that it belongs to', () => {
  expect(reasonDetailOf('cost_budget_cut', {})).toEqual({
    id: 'cost_budget_cut',
    label: 'Their budget was cut',
    reason: 'cost',
  });
});

test('whoever may waive a step has a label', () => {
  const roles = lookup.builtInStepIds.map((id) => stepById(id, {}).waiver);
  const labels = roles.map((role) => role === 'never' || lookup.waiverRoleById(role).label);
  expect(labels).not.toContain('');
});

test('an id that the playbook does not have is refused by the compiler, and at run time by name', () => {
  // @ts-expect-error ids are literal unions, so that a typing error does not compile
  const unknown: StepId = 'meet_clients';
  expect(() => stepById(unknown, {})).toThrow('The playbook has no "meet_clients".');
});

test('every kind of evidence with a value is asked for by some step', () => {
  const kinds = playbook.stages.flatMap((stage) => stage.steps.map((step) => step.evidence.kind));
  expect([...new Set(kinds)].sort()).toEqual(['amount', 'choice', 'date', 'form', 'link', 'note']);
});
