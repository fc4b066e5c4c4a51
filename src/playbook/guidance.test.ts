import { doneWhenOf, guidanceOf, stepById, stepsOfStage } from './book';
import { isMeantFor } from './only';
import { playbook } from './playbook';
import type { PlaybookShape } from './shape';
import { playbookProblems } from './soundness';

const ours: PlaybookShape = playbook;
const cases = [
  ['non_payment', 'non_payment'],
  ['us', 'our_decision'],
  ['client', 'performance'],
] as const;

test.each(['communication', 'agreements', 'feedback'] as const)(
  'a non-payment, our own decision and a client who leaves over performance read differently in %s',
  (stage) => {
    for (const { id } of stepsOfStage(stage, {})) {
      const read = cases
        .filter(([initiator, reason]) => isMeantFor(stepById(id, {}).only, initiator, reason))
        .map(([initiator, reason]) => guidanceOf(id, { initiator, statedReason: { id: reason } }));
      expect([id, new Set(read).size]).toEqual([id, read.length]);
      expect(read.length).toBeGreaterThan(1);
    }
  },
);

test('where we end it, the step is done without a reason in writing, and over unpaid invoices with those', () => {
  const doneWhen = (initiator: string, reason: string) =>
    doneWhenOf('explain_reasons', { initiator, statedReason: { id: reason } });
  expect(doneWhen('client', 'performance')).toContain('reasons');
  expect(doneWhen('us', 'our_decision')).toContain('we end it, and until when');
  expect(doneWhen('us', 'our_decision')).not.toContain('reason');
  expect(doneWhen('non_payment', 'non_payment')).toContain('which invoices are open');
});

test('who ended it unknown, a step has its own guidance', () => {
  expect(guidanceOf('meet_client', { initiator: 'unknown', statedReason: { id: 'unknown' } })).toBe(
    stepById('meet_client', {}).guidance,
  );
});

const text = 'Call them. Thank them.';
test.each([
  [
    'of an unknown step',
    { step: 'sing', only: {}, text },
    'Guidance of sing refers to "sing", which does not exist.',
  ],
  [
    'for an unknown initiator',
    { step: 'meet_client', only: { initiators: ['king'] }, text },
    'Guidance of meet_client refers to "king", which does not exist.',
  ],
  [
    'of a step that does not apply',
    { step: 'exit_interview', only: { initiators: ['non_payment'] }, text },
    `Guidance ${ours.guidance.length + 1}, of exit_interview, is read in no offboarding.`,
  ],
  [
    'that stands behind an earlier entry',
    { step: 'meet_client', only: { initiators: ['us'], reasons: ['cost'] }, text },
    `Guidance ${ours.guidance.length + 1}, of meet_client, is read in no offboarding.`,
  ],
])('guidance %s is found', (_what, entry, sentence) => {
  expect(playbookProblems({ ...ours, guidance: [...ours.guidance, entry] })).toEqual([sentence]);
});
