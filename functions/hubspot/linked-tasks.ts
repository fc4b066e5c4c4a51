import { everyTaskProperty, linkedTasksOf } from '../../src/crm/tasks';
import type { LinkedTasks } from '../../src/offboarding/linked-tasks';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { listLinked } from './associate';
import type { HttpOptions } from './http';
import { withIds } from './ids';
import { portalZone } from './portal-details';
import { readEveryTask } from './tasks';

/** Reads all tasks of a record: 2 API calls, and 1 more for each 100 tasks beyond the first 100. */
export async function readLinkedTasks(
  recordId: string,
  offboarding: Offboarding,
  http: HttpOptions,
): Promise<LinkedTasks> {
  const ids = await withIds(http, ({ objectType }) =>
    listLinked(objectType, recordId, 'tasks', http),
  );
  const [tasks, zone] = await Promise.all([
    readEveryTask(ids, everyTaskProperty, http),
    portalZone(http),
  ]);
  return linkedTasksOf(tasks, offboarding, zone);
}
