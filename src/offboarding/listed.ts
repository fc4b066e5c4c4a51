import { stepById, type StepId } from '../playbook/lookup';
import type { Item } from './items';
import type { Evidence } from './offboarding';

/**
 * Returns why a step's list and its evidence contradict each other: nothing is listed and the evidence does not say that
 * there is none, or it says so while something is. `items`: those of the offboarding.
 */
export function listContradicts(
  step: StepId,
  evidence: Evidence,
  items: readonly Item[],
): 'nothing_listed' | 'something_listed' | undefined {
  const { lists } = stepById(step);
  if (!lists) return undefined;
  const isListed = items.some(({ register }) => register === lists.register);
  const saysNone = answerIn(evidence, lists.none.field) === lists.none.option;
  if (isListed) return saysNone ? 'something_listed' : undefined;
  return saysNone ? undefined : 'nothing_listed';
}

function answerIn(evidence: Evidence, field: string | undefined): string | undefined {
  if (evidence.kind === 'choice') return evidence.option;
  return evidence.kind === 'form' && field ? evidence.values[field] : undefined;
}
