import type { PlaybookChanges } from './changes';
import { freeOwnId, withOwnReason, withOwnStep } from './edit-changes';
import { ownIds } from './own-ids';

/**
 * Returns what two people made of the same playbook: all of theirs, and mine where I changed something. Steps and reasons that
 * I added get ids that none of `versions` has, as both may have taken the same.
 */
export function mergedChanges(
  base: PlaybookChanges,
  mine: PlaybookChanges,
  theirs: PlaybookChanges,
  versions: readonly PlaybookChanges[],
): PlaybookChanges {
  return merged(base, renumbered(base, mine, [theirs, ...versions]), theirs);
}

/** Whether both are the same, whatever the order of their keys. */
export const isSame = (one: unknown, other: unknown): boolean => stable(one) === stable(other);

const stable = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    isRecord(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  ) ?? '';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merged<T>(base: T, mine: T, theirs: T): T {
  if (isSame(mine, base)) return theirs;
  if (isRecord(mine) && isRecord(theirs)) return ofRecords(base, mine, theirs) as T;
  if (isListed(mine) && isListed(theirs))
    return Object.values(ofRecords(byId(base), byId(mine), byId(theirs))) as T;
  return mine;
}

function ofRecords(
  base: unknown,
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
): Record<string, unknown> {
  const before = isRecord(base) ? base : {};
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  return Object.fromEntries(
    keys
      .map((key) => [key, merged(before[key], mine[key], theirs[key])] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** A list of things with ids, which are merged one by one; others are merged as a whole. */
type Listed = readonly { id: string }[];
const isListed = (value: unknown): value is Listed =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one: unknown) => isRecord(one) && typeof one['id'] === 'string');
const byId = (list: unknown): Record<string, unknown> =>
  isListed(list) ? Object.fromEntries(list.map((one) => [one.id, one])) : {};

function renumbered(
  base: PlaybookChanges,
  mine: PlaybookChanges,
  others: readonly PlaybookChanges[],
): PlaybookChanges {
  return ownIds.reduce((now, id) => {
    const isNew = (kind: 'ownSteps' | 'ownReasonDetails') =>
      !base[kind]?.some((one) => one.id === id) &&
      others.some((one) => one[kind]?.some((own) => own.id === id));
    const step = now.ownSteps?.find((one) => one.id === id);
    const stepId = step && isNew('ownSteps') ? freeOwnId('ownSteps', [now, ...others]) : undefined;
    const withStep =
      step && stepId
        ? withOwnStep(withOwnStep(now, id, undefined), stepId, { ...step, id: stepId })
        : now;
    const reason = now.ownReasonDetails?.find((one) => one.id === id);
    const reasonId =
      reason && isNew('ownReasonDetails')
        ? freeOwnId('ownReasonDetails', [now, ...others])
        : undefined;
    return reason && reasonId
      ? withOwnReason(withOwnReason(withStep, id, undefined), reasonId, { ...reason, id: reasonId })
      : withStep;
  }, mine);
}
