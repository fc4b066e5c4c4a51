import type { Reply } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import { underWay } from '../shared/testing/offboardings';
import { atFirst, next, type CardEvent, type CardState } from './screen';

const done = (number: number): Reply<Situation> => ({
  status: 'done',
  changed: true,
  value: { status: 'deleted', number, past: [] },
});
const numberOn = ({ screen }: CardState) =>
  screen.status === 'ready' && screen.situation.status === 'deleted'
    ? screen.situation.number
    : undefined;

test('of two reads, the later sent one stands, in whatever order they answer', () => {
  const late = next(atFirst, { type: 'read', sent: 2, reply: done(2) });
  expect(numberOn(next(late, { type: 'read', sent: 1, reply: done(1) }))).toBe(2);
});

test('a read that was sent before a write answered is dropped', () => {
  const written = next(atFirst, { type: 'wrote', newest: 3, formId: 'gate', reply: done(9) });
  expect(numberOn(next(written, { type: 'read', sent: 3, reply: done(1) }))).toBe(9);
  expect(numberOn(next(written, { type: 'read', sent: 4, reply: done(1) }))).toBe(1);
});

test('a read that fails behind a screen leaves it as it is', () => {
  const shown = next(atFirst, { type: 'read', sent: 1, reply: done(1) });
  expect(next(shown, { type: 'read', sent: 2, reply: { status: 'failed', id: 'x' } })).toBe(shown);
});

test('a refused write stands at its place until the form is edited, and leaves the others', () => {
  const refusal = { code: 'busy' } as const;
  const refused = next(atFirst, {
    type: 'wrote',
    newest: 0,
    formId: 'close',
    reply: { status: 'refused', refusal },
  });
  const both = next(refused, {
    type: 'trying',
    formId: 'gate',
    saveState: { status: 'failed', id: 'x' },
  });
  expect(both.saveStates.close).toEqual({ status: 'refused', refusal });
  expect(next(both, { type: 'edited', formId: 'close' }).saveStates).toEqual({
    gate: { status: 'failed', id: 'x' },
  });
});

const inStage = (stage: 'transition' | 'feedback', isMoved: boolean): Reply<Situation> => ({
  status: 'done',
  changed: true,
  value: {
    status: 'open',
    recordId: '9',
    past: [],
    offboarding: { ...underWay(), stage },
    ...(isMoved ? { moved: { from: 'communication', passed: ['review_terms'] } } : {}),
  },
});
const moveOn = ({ screen }: CardState) =>
  screen.status === 'ready' && screen.situation.status === 'open'
    ? screen.situation.moved
    : undefined;

test.each([
  ['stays told while the record is in its stage', 'transition', true],
  ['is not told of another stage', 'feedback', false],
] as const)('a move that a second repair no longer finds %s', (_, stage, isTold) => {
  const repair = (sent: number, reply: Reply<Situation>) =>
    ({ type: 'repaired', sent, reply, isBehind: false }) as const;
  const first = next(atFirst, repair(1, inStage('transition', true)));
  const second = next(first, repair(2, inStage(stage, false)));
  expect(moveOn(second) !== undefined).toBe(isTold);
  expect(moveOn(next(second, { type: 'read', sent: 3, reply: inStage(stage, false) }))).toBe(
    undefined,
  );
});

test('at another record only a refusal of its start is told', () => {
  const saveState = { status: 'failed', id: 'x' } as const;
  const at = (formId: 'start' | 'gate') => ({ type: 'trying', formId, saveState }) as const;
  const tried = next(next(next(atFirst, read(1, '9')), at('start')), at('gate'));
  expect(next(tried, read(2, '9')).saveStates).toEqual({ start: saveState, gate: saveState });
  expect(next(tried, read(2, '10')).saveStates).toEqual({ start: saveState });
});

const read = (sent: number, recordId: string): CardEvent => ({
  type: 'read',
  sent,
  reply: {
    status: 'done',
    changed: false,
    value: { status: 'open', recordId, past: [], offboarding: underWay() },
  },
});
