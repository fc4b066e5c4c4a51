import { inBatches } from '../../../functions/hubspot/batches';
import { clientsFor } from '../../../functions/hubspot/clients';
import type { HttpOptions } from '../../../functions/hubspot/http';
import { accountIds, type AccountIds } from '../../../functions/hubspot/ids';
import { throwOnPartialResults } from '../../../functions/hubspot/partial-results';
import { taskPlace } from '../../../functions/hubspot/portal-details';
import { newRecordProperties } from '../../../functions/hubspot/store';
import { taskToCompany } from '../../../functions/hubspot/tasks';
import { timelineIds } from '../../../functions/hubspot/timeline-ids';
import { linkOf } from '../../../functions/hubspot/update-record';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { mirrorOf } from '../../../src/crm/mirror';
import { toRecord } from '../../../src/crm/record';
import type { Ending } from './history';
import { tasksOf } from './tasks';

/** An offboarding whose record is in HubSpot. */
type Kept = Ending & { recordId: string };

/**
 * Writes a history into an account, in batches: the records, each company's mirror of its newest one, and the tasks.
 * `told` is called with the number of further records written.
 */
export async function writeHistory(
  endings: readonly Ending[],
  today: CalendarDate,
  http: HttpOptions,
  told: (count: number) => void,
): Promise<void> {
  const ids = await accountIds(http);
  const kept: Kept[] = [];
  for (const batch of inBatches(endings)) {
    kept.push(...(await writeRecords(batch, ids, http)));
    told(batch.length);
  }
  const newest = new Map(kept.map((one) => [one.client.id, one]));
  for (const batch of inBatches([...newest.values()])) await writeMirrors(batch, http);
  await writeTasks(kept, today, ids, http);
}

async function writeRecords(batch: readonly Ending[], ids: AccountIds, http: HttpOptions) {
  const inputs = await Promise.all(
    batch.map(async ({ client, offboarding }) => ({
      properties: {
        ...newRecordProperties(client, toRecord(offboarding, ids.stages), ids),
        ...(await linkOf(client.id, http)),
      },
      associations: [{ to: { id: client.id }, types: [ids.toCompany] }],
    })),
  );
  const answer = await clientsFor(http).write.batch.create(ids.objectType, { inputs });
  throwOnPartialResults(answer);
  const idByKey = new Map(
    answer.results.map(({ id, properties }) => [properties['offboarding_key'], id]),
  );
  return batch.map((ending): Kept => {
    const recordId = idByKey.get(ending.offboarding.key);
    if (!recordId) throw new Error(`${ending.offboarding.key} was not made.`);
    return { ...ending, recordId };
  });
}

async function writeMirrors(batch: readonly Kept[], http: HttpOptions): Promise<void> {
  const inputs = batch.map(({ client, offboarding, recordId }) => ({
    id: client.id,
    properties: mirrorOf(offboarding, recordId),
  }));
  throwOnPartialResults(await clientsFor(http).write.batch.update('companies', { inputs }));
}

async function writeTasks(
  kept: readonly Kept[],
  today: CalendarDate,
  ids: AccountIds,
  http: HttpOptions,
): Promise<void> {
  const { toOffboarding } = await timelineIds('tasks', ids, http);
  const inputs = await Promise.all(
    kept.map(async ({ client, offboarding, items, recordId }) => {
      const place = await taskPlace(client.id, http);
      const associations = [
        { to: { id: client.id }, types: [taskToCompany] },
        { to: { id: recordId }, types: [toOffboarding] },
      ];
      return tasksOf(offboarding, items, place, today).map((properties) => ({
        properties,
        associations,
      }));
    }),
  );
  for (const batch of inBatches(inputs.flat()))
    throwOnPartialResults(await clientsFor(http).write.batch.create('tasks', { inputs: batch }));
}
