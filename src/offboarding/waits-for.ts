import { stepById } from '../playbook/book';
import { stepsHoldingGate } from './gate';
import { unknown, type Offboarding } from './offboarding';
import { byDue, progressOf } from './progress';

/** Who an offboarding waits for; nobody while it is paused or closed. */
export const waitables = ['us', 'client', 'money', 'nobody'] as const;
export type Waitable = (typeof waitables)[number];

/**
 * Returns who an offboarding waits for: whom the first due of the steps that hold its stage waits for. With none left,
 * moving on is ours, as is what waits for money of which nothing is open. Undefined while the state of one of these steps
 * is not known.
 */
export function waitsFor(
  o: Offboarding,
  progress = progressOf(o, o.startedOn),
): Waitable | undefined {
  if (o.status !== 'under_way') return 'nobody';
  const holding = stepsHoldingGate(o, o.stage);
  if (holding.some((step) => o.steps[step].state === unknown)) return undefined;
  const held = progress.steps.filter(({ id }) => holding.includes(id));
  const first = byDue(held)[0] ?? held[0];
  const who = (first && stepById(first.id, o).waitsFor) ?? 'us';
  return who === 'money' && o.moneyOpen?.amount === 0 ? 'us' : who;
}
