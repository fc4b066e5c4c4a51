import { unsettledSteps } from './gate';
import { initiatorIds, reasonIds, builtInStepIds } from '../playbook/lookup';
import { applies, stepsChanged, stepsForWholeOnly, stepsThatApply } from './applies';
import { openOffboarding, withAllDone } from './testing';

test.each([
  ['meet_client', 'non_payment', 'non_payment', true],
  ['stop_renewal', 'client', 'cost', true],
  ['stop_renewal', 'completed', 'cost', false],
  ['stop_renewal', 'client', 'project_completed', false],
  ['stop_renewal', 'completed', 'project_completed', false],
  ['client_sign_off', 'us', 'our_decision', true],
  ['client_sign_off', 'non_payment', 'cost', false],
  ['suggest_alternatives', 'us', 'our_decision', false],
  ['suggest_alternatives', 'mutual', 'competitor', true],
] as const)(
  '%s in an offboarding by %s for %s applies: %s',
  (step, initiator, reason, expected) => {
    expect(applies(step, { initiator, statedReason: { id: reason } })).toBe(expected);
  },
);

test('the steps that apply are those of the stated reason in the order of the playbook', () => {
  const offboarding = openOffboarding({
    statedReason: { id: 'project_completed' },
    analysedReason: { id: 'cost' },
  });
  expect(stepsThatApply(offboarding)).toEqual(
    builtInStepIds.filter((step) => step !== 'stop_renewal'),
  );
});

test('every step applies to some offboarding', () => {
  const pairs = initiatorIds.flatMap((initiator) =>
    reasonIds.map((reason) => ({ initiator, statedReason: { id: reason } })),
  );
  expect(new Set(pairs.flatMap(stepsThatApply))).toEqual(new Set(builtInStepIds));
});

test('steps that only a whole ending needs do not apply where a part goes on', () => {
  const whole = openOffboarding();
  const part = { ...whole, part: { ends: 'Support', stays: 'Licences' } };
  const left = stepsForWholeOnly(part);
  expect(left).toContain('networking_plan');
  expect(stepsThatApply(part)).toEqual(stepsThatApply(whole).filter((id) => !left.includes(id)));
  expect(stepsChanged(whole, part)).toEqual({ come: [], go: left });
  expect(stepsForWholeOnly(whole)).toEqual([]);
});

test('a step that only a whole ending needs holds no gate and no close of a part', () => {
  const part = { ...openOffboarding(), part: { ends: 'Support', stays: 'Licences' } };
  const rest = withAllDone(openOffboarding(), stepsForWholeOnly(part));
  expect(unsettledSteps(rest)).toEqual(stepsForWholeOnly(part));
  expect(unsettledSteps({ ...rest, part: part.part })).toEqual([]);
});
