import type { StageId } from '../playbook/lookup';
import { moveStage } from './move-stage';
import { changed, refused, unchanged } from './outcome';
import {
  requestMeta,
  closedOffboarding,
  doing,
  later,
  mia,
  openOffboarding,
  reopened,
  today,
  waived,
  withAllDone,
  withStep,
} from './testing';

const change = { by: mia, at: later.at, requestId: 'request-2' };
const to = (stage: StageId, why?: string) => ({ ...requestMeta(), to: stage, why });

test('the next stage is entered today when every step is done', () => {
  const before = withAllDone(openOffboarding());
  expect(moveStage(before, to('agreements'), later)).toEqual(
    changed({
      ...before,
      stage: 'agreements',
      stageEntered: { communication: today, agreements: later.today },
      stageTimes: {
        communication: { first: today, days: 10, paused: 0 },
        agreements: { first: later.today, days: 0, paused: 0 },
      },
      lastChange: { kind: 'move_forward', ...change, from: 'communication' },
    }),
  );
});

test('a waived step opens the gate like a done one', () => {
  const before = withStep(withAllDone(openOffboarding()), 'meet_client', waived);
  expect(moveStage(before, to('agreements'), later)).toMatchObject({ ok: true, changed: true });
});

test('steps of later stages do not hold the gate', () => {
  const before = withAllDone(openOffboarding(), ['review_terms', 'handover_plan']);
  expect(moveStage(before, to('agreements'), later)).toMatchObject({ ok: true, changed: true });
});

test('a step that does not apply does not hold the gate', () => {
  const before = openOffboarding({
    stage: 'agreements',
    statedReason: { id: 'project_completed' },
  });
  const outcome = moveStage(withAllDone(before), to('transition'), later);
  expect(outcome).toMatchObject({ ok: true, changed: true });
});

test('the gate names the steps that hold it in the order of the playbook', () => {
  const before = withStep(withAllDone(openOffboarding(), ['hear_concerns']), 'meet_client', doing);
  expect(moveStage(before, to('agreements'), later)).toEqual(
    refused('stage_is_held', { steps: ['meet_client', 'hear_concerns'] }),
  );
});

test('a step reopened in an earlier stage holds the next gate', () => {
  const before = withStep(
    withAllDone(openOffboarding({ stage: 'transition' })),
    'meet_client',
    reopened,
  );
  expect(moveStage(before, to('feedback'), later)).toEqual(
    refused('stage_is_held', { steps: ['meet_client'] }),
  );
});

test('back needs a reason and no gate', () => {
  const before = openOffboarding({ stage: 'feedback' });
  expect(moveStage(before, to('agreements', 'An invoice turned up.'), later)).toEqual(
    changed({
      ...before,
      stage: 'agreements',
      stageEntered: { communication: today, agreements: later.today },
      stageTimes: {
        communication: { first: today, days: 0, paused: 0 },
        agreements: { first: later.today, days: 0, paused: 0 },
      },
      lastChange: {
        kind: 'move_back',
        ...change,
        words: 'An invoice turned up.',
        from: 'feedback',
      },
    }),
  );
  expect(moveStage(before, to('agreements', ' '), later)).toEqual(
    refused('change_needs_reason', { field: 'why' }),
  );
});

test('a stage beyond the next one is refused, even when nothing holds it', () => {
  const before = withAllDone(openOffboarding());
  expect(moveStage(before, to('transition'), later)).toEqual(
    refused('stage_not_next', { field: 'to' }),
  );
});

test('the present stage changes nothing', () => {
  const before = openOffboarding();
  expect(moveStage(before, to('communication'), later)).toEqual(unchanged(before));
});

test('a retry changes nothing, even when the stage has since moved on', () => {
  const lastChange = { kind: 'move_forward', ...change } as const;
  const before = openOffboarding({ stage: 'transition', lastChange });
  expect(moveStage(before, to('agreements'), later)).toEqual(unchanged(before));
});

test('a paused offboarding enters no stage, but stays where it is', () => {
  const before = openOffboarding({ status: 'paused' });
  expect(moveStage(before, to('agreements'), later)).toEqual(refused('is_paused'));
  expect(moveStage(before, to('communication'), later)).toEqual(unchanged(before));
});

test('a closed offboarding does not move', () => {
  expect(moveStage(closedOffboarding(), to('feedback', 'Oh.'), later)).toEqual(
    refused('already_closed'),
  );
});
