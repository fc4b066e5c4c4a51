import { addDays } from '../calendar/calendar-date';
import {
  closedOffboarding,
  doing,
  later,
  mia,
  openOffboarding,
  requestMeta,
  startCommand,
  today,
  valueOf,
  withStep,
} from '../offboarding/testing';
import type { Open } from '../offboarding/offboarding';
import { refused } from '../offboarding/outcome';
import { changeByAct } from './act';
import { isAsStarted, undoChange } from './undo';

const done = requestMeta('run-500');
const { requestId } = done;
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
  const after = valueOf(undoChange(changed, { act, requestId }, undo, later));
  for (const name of ['owner', 'status', 'stage', 'steps'] as const)
    expect(after).toHaveProperty(name, before[name]);
  expect(after).not.toHaveProperty('pause');
});

test.each(acts)('%s is not set back where something else changed since', (_, act) => {
  const changed = valueOf(changeByAct(before, act, done, later));
  const since = { ...changed, lastChange: { kind: 'change_extent' as const, ...mark('x') } };
  expect(undoChange(since, { act, requestId }, undo, later)).toEqual(refused('changed_meanwhile'));
});
const mark = (requestId: string) => ({ by: mia, at: later.at, requestId });

test('the stage that a move left counts on from when it was entered', () => {
  const first = addDays(today, -30);
  const stuck = openOffboarding({
    stage: 'agreements',
    stageEntered: { communication: first, agreements: addDays(today, -20) },
    stageTimes: { agreements: { first, days: 3, paused: 1 } },
  });
  const [, , [, act]] = acts;
  const changed = valueOf(changeByAct(stuck, act, done, later));
  const { stageEntered, stageTimes } = stuck;
  expect(changed).not.toMatchObject({ stageEntered });
  const undone = valueOf(undoChange(changed, { act, requestId }, undo, later));
  expect(undone).toMatchObject({ stageEntered, stageTimes });
});

test('the pause that a pause replaced is put back', () => {
  const paused = openOffboarding({ status: 'paused', pause: { since: today, why: 'First.' } });
  const act = { kind: 'pause', why: 'Second.' } as const;
  const changed = valueOf(changeByAct(paused, act, done, later));
  expect(valueOf(undoChange(changed, { act, requestId }, undo, later))).toMatchObject({
    status: 'paused',
    pause: { since: today, why: 'First.' },
  });
});

test('an act changes nothing that is closed', () => {
  for (const [, act] of acts)
    expect(changeByAct(closedOffboarding(), act, done, later)).toEqual(refused('already_closed'));
});

const byHand: Partial<Open>[] = [
  { owner: mia },
  { pause: { until: later.today } },
  { stage: 'transition' },
];
test.each(acts.map(([what, act], at) => [what, act, byHand[at]] as const))(
  '%s is not set back where somebody edited it in HubSpot since',
  (_, act, edit) => {
    const changed = valueOf(changeByAct(before, act, done, later));
    const edited = changed.status === 'closed' ? changed : { ...changed, ...edit };
    expect(undoChange(edited, { act, requestId }, undo, later)).toEqual(
      refused('changed_meanwhile'),
    );
  },
);

test('a start counts as untouched until a step is taken up or anything is changed', () => {
  const o = openOffboarding();
  const start = { act: { kind: 'start', ...startCommand } as const, requestId: 'request-1' };
  expect(isAsStarted(o, start)).toBe(true);
  expect(isAsStarted(o, { ...start, requestId: 'another' })).toBe(false);
  expect(isAsStarted(withStep(o, 'meet_client', doing), start)).toBe(false);
  const changed = valueOf(changeByAct(o, { kind: 'pause', why: 'x' }, done, later));
  expect(isAsStarted(changed, start)).toBe(false);
});

const enteredByHand: Partial<Open>[] = [
  { finalServiceDate: later.today },
  { owner: mia },
  { statedReason: { id: 'unknown' } },
  { competitor: 'Initech' },
  { analysedReason: { id: 'cost' } },
];
test.each(enteredByHand)(
  'a start counts as touched once a person entered %j in HubSpot',
  (edit) => {
    const act = { kind: 'start', ...startCommand, owner: olga } as const;
    const o = openOffboarding({ owner: olga });
    expect(isAsStarted(o, { act, requestId: 'request-1' })).toBe(true);
    const edited = { ...o, ...edit };
    expect(isAsStarted(edited, { act, requestId: 'request-1' })).toBe(false);
  },
);
