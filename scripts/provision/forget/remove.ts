import * as files from '@hubspot/api-client/lib/codegen/files';
import { inBatches } from '../../../functions/hubspot/batches';
import { clientsFor, configure } from '../../../functions/hubspot/clients';
import { HubSpotError } from '../../../functions/hubspot/errors';
import type { HttpOptions } from '../../../functions/hubspot/http';
import { withIds } from '../../../functions/hubspot/ids';
import { throwOnPartialResults } from '../../../functions/hubspot/partial-results';
import { withRevision } from '../../../src/crm/forgotten';
import { timelineObjects, type TimelineObject } from '../../../src/crm/names';
import { revisionProperty } from '../../../src/crm/revision';
import { taskSchema } from '../../../src/crm/schema-task';
import { taskProperties } from '../../../src/crm/task-names';
import { whyRefused } from '../refusal';
import type { Personal } from './find';
import { forgetInRuns } from './runs';

const ofOurs = taskSchema('').filter(
  ({ name, type }) => type === 'string' && name !== taskProperties.key,
);

/** What an activity is emptied of before it is deleted, so that a restored one tells nothing. */
const emptied: Record<TimelineObject, readonly string[]> = {
  notes: ['hs_note_body', 'hs_attachment_ids'],
  tasks: ['hs_task_subject', 'hs_task_body', ...ofOurs.map(({ name }) => name)],
  meetings: [
    'hs_meeting_title',
    'hs_meeting_body',
    'hs_internal_meeting_notes',
    'hs_meeting_location',
    'hs_meeting_external_url',
  ],
};

/**
 * Removes what was found, in an order in which it can be cut off and run again: files, activities (emptied, then deleted), the app's
 * own records, the offboardings' properties, the company's. Returns what HubSpot refused, a sentence each; the rest is removed.
 */
export async function removePersonal(
  companyId: string,
  found: Personal,
  http: HttpOptions,
): Promise<string[]> {
  const refused: string[] = [];
  const part = async (what: string, work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof HubSpotError)) throw error;
      refused.push(`${what}: ${error.status === 403 ? whyRefused(error) : error.message}`);
      return false;
    }
  };
  /** A note by which a file is found again stays until its file is deleted. */
  const needed = new Set<string>();
  for (const { id, note } of found.files)
    if (!(await part(`file ${id}`, () => deleteFile(id, http)))) needed.add(note);
  for (const kind of timelineObjects) {
    const ids = found.activities[kind].filter((id) => !needed.has(id));
    await part(kind, () => deleteActivities(kind, ids, http));
  }
  await part('bulk runs', () => forgetInRuns(found.runs, http));
  for (const { record, changes } of found.records)
    if (Object.keys(changes).length > 0)
      await part(`offboarding ${record.properties['offboarding_key'] ?? record.id}`, () =>
        forgetRecord(record, changes, http),
      );
  const changes = found.company?.changes ?? {};
  if (Object.keys(changes).length > 0)
    await part('the company', async () => {
      const { basic } = clientsFor(http).write;
      await basic.update('companies', companyId, { properties: changes });
    });
  return refused;
}

/** Deletes a file; one that is gone already counts as deleted. Needs the scope `files`. */
async function deleteFile(id: string, http: HttpOptions): Promise<void> {
  const api = new files.FilesApi(files.createConfiguration(configure('write', http)));
  await api.archive(id).catch((error: unknown) => {
    if (!(error instanceof HubSpotError && error.status === 404)) throw error;
  });
}

async function deleteActivities(kind: TimelineObject, ids: readonly string[], http: HttpOptions) {
  const { batch } = clientsFor(http).write;
  const nothing = Object.fromEntries(emptied[kind].map((name) => [name, '']));
  for (const some of inBatches(ids)) {
    const inputs = some.map((id) => ({ id, properties: nothing }));
    throwOnPartialResults(await batch.update(kind, { inputs }));
    await batch.archive(kind, { inputs: some.map((id) => ({ id })) });
  }
}

/** Writes under the revision that was read; somebody who wrote in between makes it fail, and the next run does it. */
const forgetRecord = (
  { id, properties }: Personal['records'][number]['record'],
  changes: Record<string, string>,
  http: HttpOptions,
): Promise<void> =>
  withIds(http, async ({ objectType }) => {
    const { basic } = clientsFor(http).write;
    const written = { properties: withRevision(changes, properties) };
    const revision = properties[revisionProperty];
    await (revision
      ? basic.update(objectType, revision, written, revisionProperty)
      : basic.update(objectType, id, written));
  });

/** Deletes the offboardings themselves, with dates and reasons; HubSpot keeps deleted records for 90 days. */
export const deleteRecords = ({ records }: Personal, http: HttpOptions): Promise<void> =>
  withIds(http, async ({ objectType }) => {
    for (const some of inBatches(records))
      await clientsFor(http).write.batch.archive(objectType, {
        inputs: some.map(({ record }) => ({ id: record.id })),
      });
  });
