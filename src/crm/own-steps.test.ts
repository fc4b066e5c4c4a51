import { progressOf } from '../offboarding/progress';
import { tasksToSync } from '../offboarding/sync-tasks';
import { followPlaybook } from '../offboarding/follow-playbook';
import {
  aMark,
  later,
  openOffboarding,
  requestMeta,
  today,
  valueOf,
  withStep,
} from '../offboarding/testing';
import { updateStep } from '../offboarding/update-step';
import { expectedNotes } from '../messages/expected-notes';
import { evidenceText } from '../messages/change-note';
import type { OwnStep, TeamPlaybook } from '../playbook/changes';
import { everyRecordProperty, expectedProperties } from './names';
import { fromRecord } from './read-record';
import { toRecord } from './record';
import { ownSchema } from './own-schema';

const step: OwnStep = {
  id: 'own_3',
  stage: 'communication',
  title: 'Pick a colour',
  guidance: 'Look. Choose.',
  doneWhen: 'A colour is chosen.',
  evidence: {
    kind: 'choice',
    label: 'Colour',
    options: [
      { id: 'red', label: 'Red' },
      { id: 'blue', label: 'Blue' },
    ],
  },
  due: { anchor: 'start', workingDays: 2 },
  waiver: 'never',
};
const playbook: TeamPlaybook = { version: 4, changes: { ownSteps: [step] } };
const stages = { toHubSpot: {}, fromHubSpot: {} };
const finish = (option: string) => ({
  ...requestMeta('finish'),
  step: 'own_3' as const,
  action: 'finish' as const,
  evidence: { kind: 'choice', option } as const,
});
const stored = (o: Parameters<typeof toRecord>[0]) => toRecord(o, stages);

test('a step of a team is written to its own properties and read again', () => {
  const after = valueOf(updateStep(openOffboarding({ playbook }), finish('blue'), later));
  const properties = stored(after);
  expect(properties).toMatchObject({ playbook_version: '4', step_own_3: 'done' });
  expect(fromRecord(properties, stages, playbook)?.offboarding.steps.own_3).toEqual(
    after.steps.own_3,
  );
  expect(evidenceText('own_3', { kind: 'choice', option: 'blue' }, after)).toBe('Colour: Blue');
});

test('an account that lost the property of a team’s step does not know how it stands', () => {
  const { step_own_3: _, ...rest } = stored(openOffboarding({ playbook }));
  expect(fromRecord(rest, stages, playbook)?.offboarding.steps.own_3).toEqual({
    state: 'unknown',
    lacks: 'step_own_3',
  });
});

test('a choice that the step does not offer is refused, and so is the step in another version', () => {
  const by = openOffboarding({ playbook });
  expect(updateStep(by, finish('green'), later)).toMatchObject({ ok: false });
  expect(updateStep(openOffboarding(), finish('blue'), later)).toMatchObject({
    refusal: { code: 'step_does_not_apply' },
  });
});

test('the step counts, is due, and has a task and a note', () => {
  const open = openOffboarding({ playbook });
  const view = progressOf(open, today).steps.find(({ id }) => id === 'own_3');
  expect(view).toMatchObject({ stage: 'communication', state: 'todo', due: '2027-03-03' });
  expect(tasksToSync(undefined, open, today).make.map(({ step: of }) => of)).toContain('own_3');
  const done = withStep(open, 'own_3', {
    state: 'done',
    mark: aMark,
    evidence: { kind: 'choice', option: 'red' },
  });
  expect(
    expectedNotes(done)
      .map(({ body }) => body)
      .join(),
  ).toContain('Pick a colour');
});

test('moved to a version without it, its task waits, and what was recorded is not asked for', () => {
  const open = openOffboarding({ playbook });
  const after = valueOf(followPlaybook(open, undefined, requestMeta('follow'), later));
  expect(progressOf(after, today).steps.map(({ id }) => id)).not.toContain('own_3');
  expect(tasksToSync(open, after, today).changes).toContainEqual(
    expect.objectContaining({ step: 'own_3', held: true }),
  );
  expect(Object.keys(stored(after))).not.toContain('step_own_3');
});

test('moved to a version with it, its task is made', () => {
  const after = valueOf(followPlaybook(openOffboarding(), playbook, requestMeta('follow'), later));
  expect(tasksToSync(openOffboarding(), after, today).make.map(({ step: of }) => of)).toEqual([
    'own_3',
  ]);
});

test('a closed offboarding and a version that cannot be read are not moved to', () => {
  const unreadable: TeamPlaybook = { ...playbook, insteadOf: 'unreadable' };
  expect(followPlaybook(openOffboarding(), unreadable, requestMeta('follow'), later)).toMatchObject(
    { refusal: { code: 'version_unreadable' } },
  );
});

test('the properties of a team’s steps are read by name, and wanted only where it has them', () => {
  const wanted = ownSchema(playbook.changes).properties.map(({ name }) => name);
  expect(wanted).toEqual(['step_own_3', 'step_own_3_detail']);
  expect(everyRecordProperty).toEqual(expect.arrayContaining(wanted));
  expect(expectedProperties).not.toEqual(expect.arrayContaining(wanted));
});
