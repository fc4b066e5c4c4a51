import { stepsOfStage } from '../playbook/book';
import { stageIds, builtInStepIds, type Step } from '../playbook/lookup';
import { applies } from './applies';
import { closeOffboarding } from './close';
import { moveStage } from './move-stage';
import type { Offboarding, Open } from './offboarding';
import { changed, refused, unchanged } from './outcome';
import { progressOf } from './progress';
import { startOffboarding } from './start';
import { requestMeta, company, evidenceFor, later, now, startCommand, valueOf } from './testing';
import { updateStep } from './update-step';

test('an offboarding goes from its start through every gate to its close', () => {
  let offboarding = valueOf(startOffboarding(company, startCommand, now));
  stageIds.forEach((stage, index) => {
    expect(offboarding.stage).toBe(stage);
    const steps = stepsOfStage(stage, {});
    const next = stageIds[index + 1];
    if (next) {
      const held = moveStage(offboarding, { ...requestMeta(`early-${stage}`), to: next }, later);
      expect(held).toEqual(refused('stage_is_held', { steps: steps.map(({ id }) => id) }));
    }
    offboarding = steps.reduce(settle, offboarding);
    if (next) {
      const early = closeOffboarding(
        offboarding,
        { ...requestMeta('close'), outcome: 'completed' },
        later,
      );
      expect(early).toMatchObject({ ok: false, refusal: { code: 'close_is_held' } });
      offboarding = valueOf(
        moveStage(offboarding, { ...requestMeta(`move-${stage}`), to: next }, later),
      );
    }
  });

  const command = { ...requestMeta('close'), outcome: 'completed' } as const;
  const closed = closeOffboarding(offboarding, command, later);
  expect(closed).toEqual(changed(expect.objectContaining({ status: 'closed' })));
  expect(closeOffboarding(valueOf(closed), command, later)).toEqual(unchanged(valueOf(closed)));
  expect(progressOf(valueOf(closed), later.today)).toMatchObject({
    done: builtInStepIds.length,
    total: builtInStepIds.length,
    gate: [],
  });
});

/** Waives every third step if allowed; takes up and finishes the others. */
function settle(before: Open, { id: step, waiver }: Step, index: number): Open {
  if (index % 3 === 2 && waiver !== 'never') {
    const why = { reason: 'Not needed here.', waivedBy: 'Ole Ahrens' };
    return openOf(
      updateStep(before, { ...requestMeta(`waive-${step}`), step, action: 'waive', ...why }, later),
    );
  }
  const taken = updateStep(
    lookedInto(before),
    { ...requestMeta(`take-${step}`), step, action: 'take_up' },
    later,
  );
  const evidence = evidenceFor(step);
  const meta = requestMeta(`finish-${step}`);
  const finish = { ...meta, step, action: 'finish', evidence, items: [] } as const;
  return openOf(updateStep(valueOf(taken), finish, later));
}

/** Adds the analysed reason, which retrospective steps need, and the client's yes to contact. */
const lookedInto = (before: Open): Open =>
  before.analysedReason
    ? before
    : {
        ...before,
        analysedReason: { id: 'cost' },
        avoidable: 'no',
        contact: { consent: 'yes', ways: [], on: later.today, source: 'rep' },
      };

function openOf(outcome: ReturnType<typeof updateStep>): Open {
  const value: Offboarding = valueOf(outcome);
  if (value.status === 'closed') throw new Error('Closed too early.');
  return value;
}

test('the walk above meets every step there is', () => {
  const all = stageIds.flatMap((stage) => stepsOfStage(stage, {}).map(({ id }) => id));
  expect(all.filter((step) => applies(step, startCommand))).toEqual(all);
});
