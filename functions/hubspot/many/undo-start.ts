import type { StartAct } from '../../../src/bulk/act';
import { areTasksAsMade, isAsStarted, type Done } from '../../../src/bulk/undo';
import type { WhyNot } from '../../../src/bulk/piles';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { changedMirror, formerMirror } from '../../../src/crm/mirror';
import { activityKeyProperty } from '../../../src/crm/names';
import { revisionProperty } from '../../../src/crm/revision';
import type { CompanyOffboardings, StoredOffboarding } from '../../../src/crm/store';
import { listLinked } from '../associate';
import { loadPresent } from '../change-offboarding';
import { clientsFor } from '../clients';
import { HubSpotError } from '../errors';
import type { CompanyContext } from '../handle';
import { withIds, type AccountIds } from '../ids';
import { readLinkedTasks } from '../linked-tasks';
import { changeTasks } from '../tasks';
import { reasonOf } from './settle';
import { hubspotStore } from '../store';

/**
 * Undoes a start on which nothing was done: frees its keys, deletes its tasks and note, the record, and last what the company says
 * of it, so that a try that was cut off goes on.
 */
export async function undoStart(
  context: CompanyContext,
  done: Done<StartAct>,
  today: CalendarDate,
): Promise<'undone' | 'nothing' | 'left' | { why: WhyNot }> {
  const present = await loadPresent(context, today);
  if (!present.ok) {
    if (present.refusal.code === 'not_found') return 'nothing';
    if (present.refusal.code !== 'record_deleted') return reasonOf(present.refusal);
    await clearMirror(context, await hubspotStore(context.http).find(context.company));
    return 'undone';
  }
  const { current, found } = present;
  if (!isAsStarted(current.offboarding, done)) return { why: 'worked_on' };
  const made = await withIds(context.http, (ids) => madeByStart(current, context, ids));
  if (!made) return { why: 'worked_on' };
  if (!(await areKeysFree(current, made.tasks, context))) return 'left';
  await deleteAll(current.recordId, made, context);
  await clearMirror(context, found);
  return 'undone';
}

interface Made {
  tasks: string[];
  notes: string[];
}

/** Returns the tasks and the note of a start; undefined where there is more, or where one was touched. */
async function madeByStart(
  { recordId, offboarding }: StoredOffboarding,
  { http }: CompanyContext,
  { objectType }: AccountIds,
): Promise<Made | undefined> {
  const linked = (to: string) => listLinked(objectType, recordId, to, http);
  const [tasks, notes, meetings, known] = await Promise.all([
    linked('tasks'),
    linked('notes'),
    linked('meetings'),
    readLinkedTasks(recordId, offboarding, http),
  ]);
  const isOurs = tasks.length === known.steps.length && areTasksAsMade(known);
  return isOurs && notes.length <= 1 && meetings.length === 0 ? { tasks, notes } : undefined;
}

/**
 * Gives the keys of record and tasks free, because HubSpot may keep those of deleted records taken (unverified). The record goes
 * first, under its revision: false where somebody wrote since.
 */
async function areKeysFree(
  { recordId, properties }: StoredOffboarding,
  tasks: readonly string[],
  { http }: CompanyContext,
): Promise<boolean> {
  const gone = `undone ${recordId}`;
  const revision = properties[revisionProperty];
  const renamed = { offboarding_key: gone, [revisionProperty]: gone };
  try {
    await withIds(http, ({ objectType }) =>
      revision
        ? clientsFor(http).write.basic.update(
            objectType,
            revision,
            { properties: renamed },
            revisionProperty,
          )
        : clientsFor(http).write.basic.update(objectType, recordId, { properties: renamed }),
    );
  } catch (error) {
    if (error instanceof HubSpotError && error.status === 404) return false;
    throw error;
  }
  const renames = tasks.map((id) => ({
    id,
    properties: { [activityKeyProperty]: `undone ${id}` },
  }));
  await changeTasks(renames, http);
  return true;
}

async function deleteAll(recordId: string, { tasks, notes }: Made, { http }: CompanyContext) {
  const { batch, basic } = clientsFor(http).write;
  const inputs = (ids: readonly string[]) => ({ inputs: ids.map((id) => ({ id })) });
  await Promise.all([
    tasks.length > 0 && batch.archive('tasks', inputs(tasks)),
    notes.length > 0 && batch.archive('notes', inputs(notes)),
  ]);
  await withIds(http, ({ objectType }) => basic.archive(objectType, recordId));
}

/** Lets the company say what it said before the start. */
async function clearMirror({ company, http }: CompanyContext, { earlier }: CompanyOffboardings) {
  const properties = changedMirror(company.mirror, formerMirror(earlier[0]));
  if (Object.keys(properties).length === 0) return;
  await clientsFor(http).write.basic.update('companies', company.id, { properties });
}
