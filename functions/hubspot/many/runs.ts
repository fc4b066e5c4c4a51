import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import type { Run } from '../../../src/api/bulk';
import { batchesLeft } from '../../../src/bulk/batches-left';
import { everyAppDataProperty, headPart } from '../../../src/crm/app-data';
import { nextRevision } from '../../../src/crm/revision';
import {
  batchKey,
  batchKeys,
  batchToProperties,
  keptBatchOf,
  runAsItStands,
  runHeadOf,
  runOf,
  runToProperties,
  stateKept,
  statesKept,
  type KeptBatch,
  type KeptRun,
} from '../../../src/crm/runs';
import { createAppData, readAppData, withAppData } from '../app-data';
import { keptByProcess } from '../account-cache';
import { clientsFor, configure } from '../clients';
import { HubSpotError } from '../errors';
import type { HttpOptions } from '../http';

/** Keeps a new run; one of this id that is there already stays. `too_long`: its ids are. 1 API call. */
export async function keepRun(run: KeptRun, http: HttpOptions): Promise<'kept' | 'too_long'> {
  const properties = runToProperties(run);
  if (!properties) return 'too_long';
  await createAppData(properties, http);
  return 'kept';
}

interface Known {
  run: KeptRun;
  revision: string | null | undefined;
}

/** For how long a process trusts what it read of an open run: a stop elsewhere is seen after it at the latest. */
const trustedMilliseconds = 15_000;
const known = keptByProcess<Known & { until: number }>('runs');
const cacheKey = (id: string, { baseUrl, token }: HttpOptions) => `${baseUrl} ${token} ${id}`;

/**
 * Returns a run, and what came of one of its batches so far; undefined without a run. 1 API call, none within 15 s of the last one
 * while it is open, and then without the batch: what is tried again by then does nothing twice.
 */
export async function loadRun(
  id: string,
  batch: number,
  http: HttpOptions,
): Promise<{ run: KeptRun; kept?: KeptBatch | undefined } | undefined> {
  const trusted = known.get(cacheKey(id, http));
  if (trusted?.run.state === 'open' && Date.now() < trusted.until) return { run: trusted.run };
  const found = await readAppData([id, batchKey(id, batch)], everyAppDataProperty, http);
  const own = found.find(({ properties }) => properties.data_key === id)?.properties;
  const run = own && runOf(own);
  if (!run) return undefined;
  const before = found.find(({ properties }) => properties.data_key !== id);
  trust({ run, revision: own.data_revision }, http);
  return { run, kept: before && keptBatchOf(before.properties) };
}

/** Returns what came of a batch so far; undefined before it was carried out. 1 API call. */
export async function loadBatch(
  run: string,
  batch: number,
  http: HttpOptions,
): Promise<KeptBatch | undefined> {
  const [found] = await readAppData([batchKey(run, batch)], everyAppDataProperty, http);
  return found && keptBatchOf(found.properties);
}

const trust = (one: Known, http: HttpOptions) =>
  known.set(cacheKey(one.run.id, http), { ...one, until: Date.now() + trustedMilliseconds });

/** Keeps what came of a batch, in place of what was kept of it before. 1 API call. */
export const keepBatch = (run: string, batch: KeptBatch, http: HttpOptions): Promise<void> =>
  withAppData(http, async (objectType) => {
    const api = new objects.BatchApi(objects.createConfiguration(configure('write', http)));
    const properties = batchToProperties(run, batch);
    const input = { id: batchKey(run, batch.batch), idProperty: 'data_key', properties };
    await api.upsert(objectType, { inputs: [input] });
  });

/**
 * Keeps what came of undoing a batch of which nothing was kept; false where something is by now, because it was still being carried out.
 * 1 API call.
 */
export async function keepFirst(run: string, batch: KeptBatch, http: HttpOptions) {
  const properties = { data_key: batchKey(run, batch.batch), ...batchToProperties(run, batch) };
  return createAppData(properties, http);
}

/**
 * Sets a run's state; undefined without a run. 2 API calls, under the revision that was read; of two at once the second reads again.
 * A run that is being undone stays so.
 */
export async function setState(
  id: string,
  state: KeptRun['state'],
  http: HttpOptions,
): Promise<KeptRun | undefined> {
  for (;;) {
    known.delete(cacheKey(id, http));
    const run = (await loadRun(id, 0, http))?.run;
    const revision = known.get(cacheKey(id, http))?.revision ?? undefined;
    if (!run || run.state === state || run.state === 'undone') return run;
    const next = { ...run, state };
    if (await isSet(next, revision, http)) return next;
  }
}

/**
 * Keeps of a run that nothing of it is left, so that it is listed with those that are over, and returns it as it stands; undefined
 * without a run. As `readRuns`, and where nothing is left 1 API call to read it and 1 under its revision: what somebody wrote since stays.
 */
export async function endRun(id: string, http: HttpOptions): Promise<Run | undefined> {
  known.delete(cacheKey(id, http));
  const loaded = await loadRun(id, 0, http);
  const revision = known.get(cacheKey(id, http))?.revision ?? undefined;
  const [run] = await readRuns(id, http);
  if (loaded && run && batchesLeft(run).length === 0) await isSet(loaded.run, revision, http, true);
  return run;
}

/** Writes the state under a revision; false where somebody wrote since. */
async function isSet(
  run: KeptRun,
  revision: string | undefined,
  http: HttpOptions,
  isEnded = false,
) {
  const data_state = stateKept(run.state, isEnded);
  const properties = { data_state, data_revision: nextRevision(run.id, revision) };
  const [key, value] = revision ? ['data_revision', revision] : ['data_key', run.id];
  try {
    await withAppData(http, (objectType) =>
      clientsFor(http).write.basic.update(objectType, value, { properties }, key),
    );
  } catch (error) {
    if (error instanceof HubSpotError && error.status === 404 && revision) return false;
    throw error;
  }
  trust({ run, revision: properties.data_revision }, http);
  return true;
}

/** Number of runs that are listed, newest first: of those that ended, and of the others. */
const listed = { ended: 10, left: 100 };

/**
 * Returns the runs of which something is left and the last that ended, or one by its id, as they stand. 2 API calls, or 1 by its id, and
 * 1 for each hundred of their batches. HubSpot's search does not find a run of the last seconds; by its id it is found.
 */
export async function readRuns(id: string | undefined, http: HttpOptions): Promise<Run[]> {
  const properties = ['data_key', 'data_state', headPart];
  const found = id ? await readAppData([id], properties, http) : await listedRuns(properties, http);
  const heads = found.flatMap((record) => runHeadOf(record.properties) ?? []);
  const keys = heads.flatMap((head) => batchKeys(head.id, head.count));
  const batches = await readAppData(keys, everyAppDataProperty, http);
  const byKey = new Map(batches.map((one) => [one.properties.data_key, one.properties]));
  return heads.map((head) =>
    runAsItStands(
      head,
      batchKeys(head.id, head.count).flatMap((key) => {
        const kept = byKey.get(key);
        return (kept && keptBatchOf(kept)) ?? [];
      }),
    ),
  );
}

const listedRuns = async (properties: string[], http: HttpOptions) => {
  const found = await Promise.all([
    newestRuns(false, listed.left, properties, http),
    newestRuns(true, listed.ended, properties, http),
  ]);
  return found.flat();
};

const newestRuns = (areEnded: boolean, limit: number, properties: string[], http: HttpOptions) =>
  withAppData(http, async (objectType) => {
    const api = new objects.SearchApi(objects.createConfiguration(configure('read', http)));
    const { Eq, In } = objects.FilterOperatorEnum;
    const filters = [
      { propertyName: 'data_kind', operator: Eq, value: 'bulk_run' },
      { propertyName: 'data_state', operator: In, values: statesKept(areEnded) },
    ];
    const { results } = await api.doSearch(objectType, {
      filterGroups: [{ filters }],
      sorts: ['-hs_createdate'],
      properties,
      limit,
      after: '0',
    });
    return results;
  });
