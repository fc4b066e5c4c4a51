import type { StoredOffboarding } from '../../src/crm/store';
import type { HandOver } from '../../src/offboarding/commands';
import { tasksToHandOver } from '../../src/offboarding/hand-over';
import type { Owner } from '../../src/offboarding/offboarding';
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
