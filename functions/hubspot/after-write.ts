import type { CalendarDate } from '../../src/calendar/calendar-date';
import type { RepairPart } from '../../src/api/reply';
import { isKeyOfLast, type Company } from '../../src/crm/company';
import type { StoredOffboarding } from '../../src/crm/store';
import type { ChangeNote } from '../../src/messages/change-note';
import type { LinkedTasks } from '../../src/offboarding/linked-tasks';
import type { Offboarding } from '../../src/offboarding/offboarding';
import type { TaskSync } from '../../src/offboarding/sync-tasks';
import { sameWish } from '../../src/offboarding/survey';
import { HubSpotError, NotProvisioned } from './errors';
import type { FunctionContext } from './handle';
import { syncTasks } from './sync-tasks';
import { hubspotStore } from './store';

export interface AfterWrite {
  /** Undefined when the company was deleted: no note and no mirror are written. */
  company: Company | undefined;
  before: Offboarding | undefined;
  saved: StoredOffboarding;
  notes: ChangeNote[];
  /** False when an earlier attempt, whose answer was lost, may already have made the change. */
  isNew: boolean;
  /** Whether an earlier attempt may have been cut off before it wrote the tasks. */
  tasksMayLack: boolean;
  /** Tasks read before the write. `unread`: reading them failed. `kept`: the change affects no task. */
  tasks: LinkedTasks | 'unread' | 'kept' | undefined;
  /** The task changes that the change causes. */
  sync: TaskSync;
  today: CalendarDate;
}

/**
 * Writes notes, mirror and tasks in parallel after the record is saved; returns the parts that need a repair. Of an
 * earlier offboarding only the client's new wish is mirrored.
 */
export async function afterWrite(
  context: FunctionContext,
  write: AfterWrite,
): Promise<RepairPart[]> {
  const { company, saved, notes, isNew, before } = write;
  const store = hubspotStore(context.http);
  const isPresent = company && isKeyOfLast(company, saved.offboarding.key);
  const isNewWish = before && !sameWish(before.contact, saved.offboarding.contact);
  const behind = await Promise.all([
    company && notes.length > 0
      ? partToRepair('note', () => store.note(company, saved, notes, !isNew))
      : undefined,
    isPresent || (company && isNewWish)
      ? partToRepair('mirror', () => store.mirror(company, saved))
      : undefined,
    tasksAfter(context, write),
  ]);
  return behind.filter((part) => part !== undefined);
}

async function tasksAfter(
  context: FunctionContext,
  write: AfterWrite,
): Promise<'tasks' | undefined> {
  const { tasks, tasksMayLack, company } = write;
  if (tasks === 'kept') return undefined;
  if (tasks === 'unread' || !company) return 'tasks';
  const after = { ...write, companyId: company.id, linked: tasks };
  const behind = await partToRepair('tasks', () => syncTasks(context.http, after));
  return tasksMayLack ? 'tasks' : behind;
}

/** Runs a write that `repair` can repeat; returns its part when HubSpot refused it or it is incomplete. */
export async function partToRepair<P extends RepairPart>(
  part: P,
  work: () => Promise<void | 'behind'>,
): Promise<P | undefined> {
  try {
    return (await work()) === 'behind' ? part : undefined;
  } catch (error) {
    if (!isRepairable(error, part)) throw error;
    console.log(JSON.stringify({ behind: part, error: String(error) }));
    return part;
  }
}

/** Whether a repair can fix the error. A property missing on notes is reported at once instead (`not_provisioned`). */
function isRepairable(error: unknown, part: RepairPart): boolean {
  if (error instanceof NotProvisioned) return part === 'tasks';
  return error instanceof HubSpotError && !(part === 'note' && error.isMissingProperty);
}
