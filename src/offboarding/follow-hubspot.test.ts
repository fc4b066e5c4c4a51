import { stepsOfStage } from '../playbook/book';
import { followMove, unknownHubSpotUser } from './follow-hubspot';
import {
  requestMeta,
  closedOffboarding,
  later,
  openOffboarding,
  today,
  valueOf,
  waived,
  withAllDone,
  withStep,
} from './testing';
import { closeOffboarding, withoutStage } from './close';

const lastChange = (requestId: string) => ({
  kind: 'moved_in_hubspot',
  by: unknownHubSpotUser,
  at: later.at,
  requestId,
});

test('a move forward is followed, with the steps whose gates were passed over', () => {
  const before = withStep(
    withAllDone(openOffboarding(), ['hear_concerns', 'review_terms', 'handover_plan']),
    'meet_client',
    waived,
  );
  expect(followMove(before, 'transition', later)).toEqual({
    changed: true,
    offboarding: {
      ...before,
      stage: 'transition',
      stageEntered: { communication: today, transition: later.today },
      stageTimes: {
        communication: { first: today, days: 10, paused: 0 },
        transition: { first: later.today, days: 0, paused: 0 },
      },
      movedPastGateOn: later.today,
      lastChange: lastChange('moved-500-1-transition-20270301090000000'),
    },
    passedOver: ['hear_concerns', 'review_terms'],
  });
});

test('a move forward through open gates passes nothing over', () => {
  const followed = followMove(withAllDone(openOffboarding()), 'agreements', later);
  expect(followed).toMatchObject({ changed: true, passedOver: [] });
});

test('a move back is followed and passes nothing over', () => {
  const followed = followMove(openOffboarding({ stage: 'feedback' }), 'agreements', later);
  expect(followed).toMatchObject({ offboarding: { stage: 'agreements' }, passedOver: [] });
});

test('a paused offboarding stays paused as it is moved', () => {
  const followed = followMove(openOffboarding({ status: 'paused' }), 'agreements', later);
  expect(followed.offboarding.status).toBe('paused');
});

test('a move to completed closes and passes over every step that is open', () => {
  const before = withAllDone(openOffboarding({ stage: 'agreements' }), [
    'meet_client',
    'exit_survey',
  ]);
  expect(followMove(before, 'completed', later)).toEqual({
    changed: true,
    offboarding: {
      ...withoutStage(before),
      status: 'closed',
      lastStage: 'agreements',
      closedStage: 'completed',
      outcome: 'completed',
      closedOn: later.today,
      closedAt: later.at,
      closedBy: unknownHubSpotUser,
      movedPastGateOn: later.today,
      lastChange: lastChange('moved-500-1-completed-20270301090000000'),
    },
    passedOver: ['meet_client', 'exit_survey'],
  });
});

test.each(['retained', 'withdrawn'] as const)(
  'a move to %s closes and has no gates',
  (closedStage) => {
    expect(followMove(openOffboarding(), closedStage, later)).toMatchObject({
      offboarding: { status: 'closed', closedStage, outcome: closedStage },
      passedOver: [],
    });
  },
);

test('a move from one closed stage to another changes the outcome', () => {
  expect(followMove(closedOffboarding(), 'retained', later).offboarding).toMatchObject({
    status: 'closed',
    lastStage: 'keep_in_touch',
    closedStage: 'retained',
    outcome: 'retained',
  });
});

test('a move from a closed stage back opens the offboarding again', () => {
  const before = closedOffboarding({ closingNote: 'Bye.' });
  const open = withAllDone(openOffboarding());
  expect(followMove(before, 'transition', later)).toEqual({
    changed: true,
    offboarding: {
      ...open,
      stage: 'transition',
      stageEntered: { communication: today, transition: later.today },
      stageTimes: {
        communication: { first: today, days: 0, paused: 0 },
        transition: { first: later.today, days: 0, paused: 0 },
      },
      lastChange: lastChange('moved-500-1-transition-20270311090000000'),
    },
    passedOver: [],
  });
});

test('a move from a closed stage ahead of the last working one passes gates over', () => {
  const command = { ...requestMeta(), outcome: 'withdrawn' } as const;
  const closed = valueOf(closeOffboarding(openOffboarding(), command, later));
  const followed = followMove(closed, 'agreements', later);
  expect(followed.passedOver).toEqual(stepsOfStage('communication', {}).map(({ id }) => id));
});

test.each([
  ['the present stage', openOffboarding(), 'communication'],
  ['the closed stage', closedOffboarding(), 'completed'],
  [
    'the closed stage of a partial end',
    closedOffboarding({ outcome: 'partly_ended' }),
    'completed',
  ],
] as const)('%s is no move', (_, before, movedTo) => {
  const followed = followMove(before, movedTo, later);
  expect(followed).toEqual({ changed: false, offboarding: before, passedOver: [] });
});

test('two who see the same move make one change, and the next move makes another', () => {
  const before = openOffboarding();
  const first = followMove(before, 'agreements', later).offboarding;
  const second = followMove(before, 'agreements', { ...later, at: '2027-03-11T09:00:01.000Z' });
  expect(second.offboarding.lastChange?.requestId).toBe(first.lastChange?.requestId);
  const back = followMove(first, 'communication', later).offboarding;
  const again = followMove(back, 'agreements', later).offboarding;
  expect(again.lastChange?.requestId).not.toBe(first.lastChange?.requestId);
});

test('without a last change the move hangs on the start', () => {
  const before = openOffboarding({ lastChange: undefined });
  const { lastChange } = followMove(before, 'agreements', later).offboarding;
  expect(lastChange?.requestId).toBe('moved-500-1-agreements-20270301090000000');
});

test('an ending of a part that a person moves to Completed on the board has ended in part', () => {
  const part = { ends: 'Support', stays: 'Licences' };
  const { offboarding } = followMove(openOffboarding({ part }), 'completed', later);
  expect(offboarding).toMatchObject({ outcome: 'partly_ended', closedStage: 'completed', part });
});
