import type { StoredOffboarding } from '../../src/crm/store';
import {
  everyTaskProperty,
  itemChange,
  itemActivityKey,
  itemOf,
  newItem,
} from '../../src/crm/tasks';
import type { ItemsDecided, ItemWrite } from '../../src/offboarding/items';
import { registerById, type RegisterId } from '../../src/playbook/lookup';
import { clientsFor } from './clients';
import type { HttpOptions } from './http';
import { taskPlace } from './portal-details';
import { changeTasks, findTasks, makeTasksOnce } from './tasks';

type Decided = Exclude<ItemsDecided, { ok: false }>;

interface Where {
  companyId: string;
  stored: StoredOffboarding;
  register: RegisterId;
}

/**
 * Writes the decided changes of a register's items: 1 API call to add, 2 to change or remove, more when an earlier
 * attempt already took effect. `gone`: the item to change is no longer in HubSpot.
 */
export async function writeItems(
  decided: Decided,
  where: Where,
  http: HttpOptions,
): Promise<'done' | 'gone'> {
  if ('make' in decided) return make(decided.make, where, http);
  const id = 'remove' in decided ? decided.remove : decided.change.id;
  const { recordId, offboarding } = where.stored;
  const place = await taskPlace(where.companyId, http);
  const activityKey = itemActivityKey(offboarding, id);
  const task = (await findTasks([activityKey], recordId, everyTaskProperty, http)).get(activityKey);
  if (!task && 'remove' in decided) return 'done';
  const item = task && itemOf(task.properties, offboarding, place.zone);
  if (!task || item?.register !== where.register) return 'gone';
  if ('remove' in decided) {
    await clientsFor(http).write.basic.archive('tasks', task.id);
    return 'done';
  }
  const register = registerById(where.register);
  const properties = itemChange(offboarding, register, decided.change, place, item.values);
  await changeTasks([{ id: task.id, properties }], http);
  return 'done';
}

async function make(
  items: ItemWrite[],
  { companyId, stored, register }: Where,
  http: HttpOptions,
): Promise<'done'> {
  const { recordId, offboarding } = stored;
  const place = await taskPlace(companyId, http);
  const tasks = items.map((item) => newItem(offboarding, registerById(register), item, place));
  await makeTasksOnce(tasks, { companyId, recordId }, http);
  return 'done';
}
