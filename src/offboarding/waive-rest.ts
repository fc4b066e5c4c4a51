import { stepById } from '../playbook/book';
import { type StepId, builtInStep } from '../playbook/lookup';
import type { DossierPart } from '../playbook/shape';
import type { Now, RequestMeta, WaiveRest } from './commands';
import { unsettledSteps } from './gate';
import { unknown, type Offboarding, type Open } from './offboarding';
import { changed, refused, unchanged, type Outcome } from './outcome';
import { updateStep } from './update-step';

/** The steps that are neither done nor waived, by how they can be waived at the close. */
export interface Rest {
  /** In one act. */
  together: StepId[];
  /** In the same act, but each ticked by itself: about money, data or access. */
  alone: StepId[];
  /** Not at all: the playbook forbids it, or their state is not known. */
  never: StepId[];
}

const weighty: readonly (DossierPart | undefined)[] = ['money', 'data_and_access'];

/** Returns what is left of an offboarding, in the playbook's order. */
export function restOf(offboarding: Offboarding): Rest {
  const rest: Rest = { together: [], alone: [], never: [] };
  for (const step of unsettledSteps(offboarding)) rest[wayToWaive(offboarding, step)].push(step);
  return rest;
}

function wayToWaive(offboarding: Offboarding, step: StepId): keyof Rest {
  const { waiver, nothingOpenIn, dossier } = stepById(step, offboarding);
  if (waiver === 'never' || offboarding.steps[step].state === unknown) return 'never';
  return nothingOpenIn !== undefined || weighty.includes(dossier) ? 'alone' : 'together';
}

/**
 * Waives those of the named steps that are still left, all with the same reason and name. A step that somebody settled
 * meanwhile stays as it is.
 *
 * Refuses what `updateStep` refuses for a waiver; the field is that of the close's request.
 */
export function waiveRest(
  before: Open,
  { waive, by, requestId }: RequestMeta & { waive: WaiveRest },
  now: Now,
): Outcome<Open> {
  const { steps, reason, waivedBy, openMoney } = waive;
  const left = unsettledSteps(before).filter((step) => steps.includes(step));
  let after: Offboarding = before;
  for (const step of left) {
    const money = builtInStep(step)?.nothingOpenIn && openMoney ? { openMoney } : {};
    const command = { by, requestId, step, action: 'waive', reason, waivedBy, ...money } as const;
    const outcome = updateStep(after, command, now);
    if (!outcome.ok) return inClose(outcome.refusal, step);
    after = outcome.value;
  }
  const { steps: settled, moneyOpen } = after;
  return left.length === 0
    ? unchanged(before)
    : changed({ ...before, ...(moneyOpen && { moneyOpen }), steps: settled });
}

const inClose = (
  { code, field }: { code: Parameters<typeof refused>[0]; field?: string },
  step: StepId,
) => refused(code, field ? { field: `waive.${field}` } : { steps: [step] });
