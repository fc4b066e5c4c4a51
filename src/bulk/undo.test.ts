import {
  closedOffboarding,
  doing,
  later,
  mia,
  openOffboarding,
  requestMeta,
  today,
  valueOf,
  withStep,
} from '../offboarding/testing';
import { refused } from '../offboarding/outcome';
import { changeByAct } from './act';
import { isAsStarted, undoChange } from './undo';

const done = requestMeta('run-500');
const undo = requestMeta('run-500-u');
const olga = { id: '9', name: 'Olga' };
const acts = [
  ['an owner', { kind: 'reassign', owner: olga, why: 'Away.' }],
  ['a pause', { kind: 'pause', why: 'They move.' }],
  ['a move back', { kind: 'move', to: 'communication', why: 'Too early.' }],
] as const;

const before = openOffboarding({ stage: 'agreements', owner: { id: '8', name: 'Ole' } });

test.each(acts)('%s is set back to what it was', (_, act) => {
  const changed = valueOf(changeByAct(before, act, done, later));
  const after = valueOf(undoChange(changed, done.requestId, undo, later));
  for (const name of ['owner', 'status', 'stage', 'steps'] as const)
    expect(after).toHaveProperty(name, before[name]);
  expect(after).not.toHaveProperty('pause');
});

test.each(acts)('%s is not set back where something else changed since', (_, act) => {
  const changed = valueOf(changeByAct(before, act, done, later));
  const since = { ...changed, lastChange: { kind: 'change_extent' as const, ...mark('x') } };
  expect(undoChange(since, done.requestId, undo, later)).toEqual(refused('changed_meanwhile'));
});
const mark = (requestId: string) => ({ by: mia, at: later.at, requestId });

test('the pause that a pause replaced is put back', () => {
  const paused = openOffboarding({ status: 'paused', pause: { since: today, why: 'First.' } });
  const changed = valueOf(changeByAct(paused, { kind: 'pause', why: 'Second.' }, done, later));
  expect(valueOf(undoChange(changed, done.requestId, undo, later))).toMatchObject({
    status: 'paused',
    pause: { since: today, why: 'First.' },
  });
});

test('an act changes nothing that is closed', () => {
  for (const [, act] of acts)
    expect(changeByAct(closedOffboarding(), act, done, later)).toEqual(refused('already_closed'));
});

test('a start counts as untouched until a step is taken up or anything is changed', () => {
  const o = openOffboarding();
  expect(isAsStarted(o, 'request-1')).toBe(true);
  expect(isAsStarted(o, 'another')).toBe(false);
  expect(isAsStarted(withStep(o, 'meet_client', doing), 'request-1')).toBe(false);
  const changed = valueOf(changeByAct(o, { kind: 'pause', why: 'x' }, done, later));
  expect(isAsStarted(changed, 'request-1')).toBe(false);
});
