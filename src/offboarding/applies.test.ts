import { initiatorIds, reasonIds, stepIds } from '../playbook/lookup';
import { applies, stepsThatApply } from './applies';
import { openOffboarding } from './testing';

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
    expect(applies(step, initiator, reason)).toBe(expected);
  },
);

test('the steps that apply are those of the stated reason in the order of the playbook', () => {
  const offboarding = openOffboarding({
    statedReason: { id: 'project_completed' },
    analysedReason: { id: 'cost' },
  });
  expect(stepsThatApply(offboarding)).toEqual(stepIds.filter((step) => step !== 'stop_renewal'));
});

test('every step applies to some offboarding', () => {
  const pairs = initiatorIds.flatMap((initiator) =>
    reasonIds.map((reason) => ({ initiator, statedReason: { id: reason } })),
  );
  expect(new Set(pairs.flatMap(stepsThatApply))).toEqual(new Set(stepIds));
});
