import type { StoredOffboarding } from '../../src/crm/store';
import type { HandOver } from '../../src/offboarding/commands';
import { stillWith, tasksToHandOver } from '../../src/offboarding/hand-over';
import type { Former, Owner } from '../../src/offboarding/offboarding';
import type { HttpOptions } from './http';
import { readLinkedTasks } from './linked-tasks';
import { changeTasks } from './tasks';

/**
 * Gives the new owner the open tasks that have none, and those of the former owner that were chosen. Safe to repeat. 2
 * API calls to read, and 1 for each 100 tasks that change.
 */
export async function handOverTasks(
  { recordId, offboarding }: StoredOffboarding,
  to: Owner,
  which: HandOver,
  http: HttpOptions,
): Promise<void> {
  const linked = await readLinkedTasks(recordId, offboarding, http);
  const ids = tasksToHandOver(linked, offboarding.owner, which);
  const properties = { hubspot_owner_id: to.id };
  await changeTasks(
    ids.map((id) => ({ id, properties })),
    http,
  );
}

/**
 * Gives tasks back that the last change of the owner moved, as far as they are still open and with the present owner. API calls as
 * `handOverTasks`.
 */
export async function giveTasksBack(
  { recordId, offboarding }: StoredOffboarding,
  { owner: before, tasks }: Former,
  http: HttpOptions,
): Promise<void> {
  const { owner } = offboarding;
  if (!owner || !tasks) return;
  const linked = await readLinkedTasks(recordId, offboarding, http);
  const to = (ids: readonly string[], ownerId: string) =>
    stillWith(linked, owner, ids).map((id) => ({ id, properties: { hubspot_owner_id: ownerId } }));
  await changeTasks([...to(tasks.own, before?.id ?? ''), ...to(tasks.free, '')], http);
}
