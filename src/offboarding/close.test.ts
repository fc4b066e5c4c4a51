import { outcomeIds } from '../playbook/lookup';
import { closeOffboarding, withoutStage } from './close';
import { changed, refused, unchanged } from './outcome';
import {
  requestMeta,
  closedOffboarding,
  later,
  mia,
  openOffboarding,
  waived,
  withAllDone,
  withStep,
} from './testing';

test('a close keeps what was and says how, when and by whom it ended', () => {
  const before = withAllDone(openOffboarding({ stage: 'keep_in_touch' }));
  const command = {
    ...requestMeta(),
    outcome: 'completed',
    note: 'We parted as friends.',
  } as const;
  expect(closeOffboarding(before, command, later)).toEqual(
    changed({
      ...withoutStage(before),
      status: 'closed',
      lastStage: 'keep_in_touch',
      closedStage: 'completed',
      outcome: 'completed',
      closedOn: later.today,
      closedAt: later.at,
      closedBy: mia,
      closingNote: 'We parted as friends.',
      lastChange: {
        kind: 'close',
        by: mia,
        at: later.at,
        requestId: 'request-2',
      },
    }),
  );
});

test.each([
  ['completed', 'completed', true],
  ['partly_ended', 'completed', true],
  ['retained', 'retained', false],
  ['withdrawn', 'withdrawn', false],
] as const)('%s leads to %s and needs every gate: %s', (outcome, closedStage, gated) => {
  const before = withAllDone(openOffboarding(), ['meet_client', 'team_training']);
  const result = closeOffboarding(before, { ...requestMeta(), outcome }, later);
  if (gated) {
    expect(result).toEqual(refused('close_is_held', { steps: ['meet_client', 'team_training'] }));
  } else {
    expect(result).toMatchObject({ changed: true, value: { outcome, closedStage } });
  }
  const all = closeOffboarding(
    withAllDone(openOffboarding()),
    { ...requestMeta(), outcome },
    later,
  );
  expect(all).toMatchObject({ changed: true, value: { outcome, closedStage } });
});

test('a waived step does not hold the close', () => {
  const before = withStep(withAllDone(openOffboarding()), 'team_training', waived);
  const outcome = closeOffboarding(before, { ...requestMeta(), outcome: 'completed' }, later);
  expect(outcome).toMatchObject({ ok: true, changed: true });
});

test.each(outcomeIds)('closing as %s what is closed as completed', (outcome) => {
  const before = closedOffboarding();
  const result = closeOffboarding(before, { ...requestMeta(), outcome }, later);
  const expected = outcome === 'completed' ? unchanged(before) : refused('closed_meanwhile');
  expect(result).toEqual(expected);
});

test('closed by somebody else or with another note, it is not taken for one’s own', () => {
  const before = closedOffboarding();
  const command = { ...requestMeta(), outcome: 'completed' } as const;
  const told = refused('closed_meanwhile');
  expect(closeOffboarding(before, { ...command, note: 'All said.' }, later)).toEqual(told);
  const otto = { id: '12', name: 'Otto' };
  expect(closeOffboarding(before, { ...command, by: otto }, later)).toEqual(told);
  const retry = { ...command, by: otto, requestId: 'request-close' };
  expect(closeOffboarding(before, retry, later)).toEqual(unchanged(before));
});
