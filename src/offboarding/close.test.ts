import { outcomeIds, type StepId } from '../playbook/lookup';
import { closeOffboarding, withoutStage } from './close';
import { changed, refused, unchanged } from './outcome';
import {
  requestMeta,
  closedOffboarding,
  later,
  mia,
  openOffboarding,
  valueOf,
  waived,
  withAllDone,
  withStep,
} from './testing';
import { restOf } from './waive-rest';

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
  const part = outcome === 'partly_ended' ? { ends: 'Support', stays: 'Licences' } : undefined;
  const command = { ...requestMeta(), outcome, part, stayed: { why: 'terms' } } as const;
  const result = closeOffboarding(before, command, later);
  if (gated) {
    expect(result).toEqual(refused('close_is_held', { steps: ['meet_client', 'team_training'] }));
  } else {
    expect(result).toMatchObject({ changed: true, value: { outcome, closedStage } });
  }
  const all = closeOffboarding(withAllDone(openOffboarding()), command, later);
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

const waive = { reason: 'They have moved already.', waivedBy: 'Lea Legal' };
const left: StepId[] = ['meet_client', 'settle_payments', 'team_training'];
const closing = { ...requestMeta(), outcome: 'completed' } as const;

test('what is left is waived with the close, with one reason, and money with what was open', () => {
  const before = withAllDone(openOffboarding(), left);
  const balances = [{ currency: 'EUR', open: 12 }];
  const openMoney = { known: true as const, balances, more: false };
  const command = { ...closing, waive: { ...waive, steps: left, openMoney } };
  const { steps } = valueOf(closeOffboarding(before, command, later));
  const mark = { by: mia, at: later.at, requestId: 'request-2' };
  expect(left.map((step) => steps[step])).toEqual([
    { state: 'waived', mark, ...waive, due: '2027-03-04' },
    { state: 'waived', mark, ...waive, openMoney },
    { state: 'waived', mark, ...waive },
  ]);
});

test('a step that is not named holds the close, and one that somebody settled stays as it is', () => {
  const before = withAllDone(openOffboarding(), left);
  const named = { ...waive, steps: ['meet_client', 'explain_reasons'] as StepId[] };
  expect(closeOffboarding(before, { ...closing, waive: named }, later)).toEqual(
    refused('close_is_held', { steps: ['settle_payments', 'team_training'] }),
  );
  const all = { ...waive, steps: [...left, 'explain_reasons'] as StepId[] };
  const after = valueOf(closeOffboarding(before, { ...closing, waive: all }, later));
  expect(after.steps.explain_reasons).toEqual(before.steps.explain_reasons);
});

test.each([
  [{ reason: ' ' }, refused('waiver_needs_reason', { field: 'waive.reason' })],
  [{ waivedBy: '7' }, refused('waiver_needs_name', { field: 'waive.waivedBy' })],
  [
    { steps: ['review_terms'] as StepId[] },
    refused('step_cannot_be_waived', { steps: ['review_terms'] }),
  ],
])('a close with the waiver %j is refused', (more, refusal) => {
  const before = withAllDone(openOffboarding(), ['meet_client', 'review_terms']);
  const command = { ...closing, waive: { ...waive, steps: ['meet_client'] as StepId[], ...more } };
  expect(closeOffboarding(before, command, later)).toEqual(refusal);
});

test('what is left is sorted by how it may be waived, from what the playbook says of the steps', () => {
  const rest = restOf(openOffboarding());
  expect(rest.never).toEqual(['review_terms']);
  expect(rest.alone).toEqual([
    'settle_payments',
    'protect_data',
    'revoke_access',
    'hand_over_assets',
  ]);
  expect(rest.together).toContain('meet_client');
});

test('a client who stays after all is closed with why they stayed', () => {
  const before = openOffboarding();
  const command = { ...requestMeta(), outcome: 'retained' } as const;
  expect(closeOffboarding(before, command, later)).toEqual(
    refused('stayed_needs_why', { field: 'stayed.why' }),
  );
  const stayed = { why: 'terms', words: 'A tenth less.' } as const;
  const closed = valueOf(closeOffboarding(before, { ...command, stayed }, later));
  expect(closed).toMatchObject({ outcome: 'retained', stayed });
});

test('an end in part says what ends and what stays, and is not completed as a whole', () => {
  const before = withAllDone(openOffboarding());
  const command = { ...requestMeta(), outcome: 'partly_ended' } as const;
  const part = { ends: 'Support', stays: 'Licences' };
  expect(closeOffboarding(before, command, later)).toEqual(
    refused('part_needs_words', { field: 'part.ends' }),
  );
  expect(closeOffboarding(before, { ...command, part: { ...part, stays: ' ' } }, later)).toEqual(
    refused('part_needs_words', { field: 'part.stays' }),
  );
  const closed = closeOffboarding(before, { ...command, part }, later);
  expect(closed).toMatchObject({ value: { outcome: 'partly_ended', part } });
  expect(closeOffboarding({ ...before, part }, command, later)).toMatchObject({ value: { part } });
  expect(
    closeOffboarding({ ...before, part }, { ...command, outcome: 'completed' }, later),
  ).toEqual(refused('outcome_does_not_fit', { field: 'outcome' }));
});
