import type { CalendarDate } from '../../src/calendar/calendar-date';
import type { RepairPart } from '../../src/api/reply';
import { keyOf, type Company } from '../../src/crm/company';
import type { StoredOffboarding } from '../../src/crm/store';
import type { ChangeNote } from '../../src/messages/change-note';
import type { LinkedTasks } from '../../src/offboarding/linked-tasks';
import type { Offboarding } from '../../src/offboarding/offboarding';
import { HubSpotError, NotProvisioned } from './errors';
import type { World } from './handle';
import { syncTasks } from './sync-tasks';

export interface AfterWrite {
  /** Undefined when the company is gone: then it has no note and no mirror. */
  company: Company | undefined;
  before: Offboarding | undefined;
  saved: StoredOffboarding;
  notes: ChangeNote[];
  /** False where the change may have been made by an earlier attempt, whose answer was lost. */
  isNew: boolean;
  /** The tasks as they were read, when they were; `unread`: they could not be; `kept`: none is concerned. */
  tasks: LinkedTasks | 'unread' | 'kept' | undefined;
  today: CalendarDate;
}

/** Writes notes, mirror and tasks side by side once the record is saved; answers what is behind. */
export async function afterWrite(world: World, write: AfterWrite): Promise<RepairPart[]> {
  const { company, saved, notes, isNew } = write;
  const isPresent = company && keyOf(company, company.number) === saved.offboarding.key;
  const behind = await Promise.all([
    company && notes.length > 0
      ? unlessBehind('note', () => world.store.note(company, saved, notes, !isNew))
      : undefined,
    isPresent ? unlessBehind('mirror', () => world.store.mirror(company, saved)) : undefined,
    tasksAfter(world, write),
  ]);
  return behind.filter((part) => part !== undefined);
}

async function tasksAfter(world: World, write: AfterWrite): Promise<'tasks' | undefined> {
  const { tasks, isNew, company } = write;
  if (tasks === 'kept') return undefined;
  if (!isNew || tasks === 'unread' || !company) return 'tasks';
  const sync = { ...write, companyId: company.id, linked: tasks };
  return unlessBehind('tasks', () => syncTasks(world.http, sync));
}

/** Does a write that `repair` can do as well; answers its part when HubSpot refused it or it did not do all. */
export async function unlessBehind<P extends RepairPart>(
  part: P,
  work: () => Promise<void | 'behind'>,
): Promise<P | undefined> {
  try {
    return (await work()) === 'behind' ? part : undefined;
  } catch (error) {
    if (!isExpected(error, part)) throw error;
    console.log(JSON.stringify({ behind: part, error: String(error) }));
    return part;
  }
}

/** An account that was not provisioned for notes is told so at once. */
function isExpected(error: unknown, part: RepairPart): boolean {
  if (error instanceof NotProvisioned) return part === 'tasks';
  return error instanceof HubSpotError && !(part === 'note' && error.isMissingProperty);
}
