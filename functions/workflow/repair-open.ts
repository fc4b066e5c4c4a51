import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import * as z from 'zod/mini';
import { repairKey, repairKind } from '../../src/crm/app-data';
import { readJson } from '../../src/crm/read';
import { readAppData, withAppData } from '../hubspot/app-data';
import { configure } from '../hubspot/clients';
import type { HttpOptions } from '../hubspot/http';
import { manyContext, type ManyContext } from '../hubspot/many/handle-many';
import { leftIn, reasonOf, settleEach } from '../hubspot/many/settle';
import { repairOn } from '../hubspot/repair-on';
import { repairedParts } from './actions';
import type { Ending } from './answer';
import { metaOf, type ActionContext } from './change';

/** Companies in one batch, and for how long batches are begun, in milliseconds: HubSpot's functions end after 10 s. */
const batchSize = 20;
const beginsWithin = 4000;
/** Milliseconds after which HubSpot calls again for the rest, and where HubSpot's API was busy. */
const pause = { next: 1000, busy: 30_000 };
/** Tries at which HubSpot answers for no company, before these are passed over. */
const patience = 5;

const progressField = z.object({
  /** Id of the last company that was looked at. */
  after: z.string(),
  /** Those that are tried once more, because HubSpot was busy. */
  again: z.array(z.string()),
  /** Tries in a row at which HubSpot answered for none. */
  busy: z.number(),
  repaired: z.number(),
  failed: z.number(),
});
type Progress = z.infer<typeof progressField>;

/**
 * Repairs all companies with an open offboarding, in batches; HubSpot has no timer for functions, so one enrolled record is enough. What
 * was reached is kept under the request's id, and HubSpot is asked to call again. 2 API calls, and for each batch 2 and those of
 * `repairOn`, gathered. A company that HubSpot did not answer for is tried once more with the next batch.
 */
export async function repairOpen(context: ActionContext): Promise<Ending> {
  const { requestId, http } = context;
  const began = Date.now();
  let progress = await loadProgress(requestId, http);
  const many = manyContext(context, () => metaOf(context).by, true);
  while (Date.now() - began < beginsWithin) {
    const next = await openAfter(progress.after, many);
    const ids = [...progress.again, ...next];
    if (ids.length === 0)
      return { end: 'done', outputs: { repaired: progress.repaired, failed: progress.failed } };
    const left = await repairBatch(ids, context, many);
    if (left.length === ids.length && progress.busy < patience) {
      await keepProgress(requestId, { ...progress, busy: progress.busy + 1 }, http);
      return { end: 'later', wait: pause.busy };
    }
    progress = progressAfter(progress, next, left);
    await keepProgress(requestId, progress, http);
  }
  return { end: 'later', wait: pause.next };
}

/** Returns the ids that are left. */
async function repairBatch(ids: string[], { today }: ActionContext, many: ManyContext) {
  const settled = await settleEach('repair', ids, many, async (own) => {
    const result = await repairOn(own, { parts: repairedParts, today });
    if (!result.ok) return reasonOf(result.refusal);
    return result.repair?.some((part) => repairedParts.includes(part)) ? 'left' : 'changed';
  });
  return leftIn(settled);
}

function progressAfter(before: Progress, next: readonly string[], left: readonly string[]) {
  const isLeft = (id: string) => left.includes(id);
  const failed = before.again.filter(isLeft).length;
  return {
    after: next.at(-1) ?? before.after,
    again: next.filter(isLeft),
    busy: 0,
    repaired: before.repaired + before.again.length + next.length - left.length,
    failed: before.failed + failed,
  };
}

/** Returns the ids of the next companies with an open offboarding; HubSpot's search is behind by seconds. 1 API call. */
async function openAfter(id: string, { alone }: ManyContext): Promise<string[]> {
  const { SearchApi, createConfiguration, FilterOperatorEnum } = objects;
  const api = new SearchApi(createConfiguration(configure('read', alone)));
  const { results } = await api.doSearch('companies', {
    filterGroups: [
      {
        filters: [
          {
            propertyName: 'offboarding_status',
            operator: FilterOperatorEnum.In,
            values: ['under_way', 'paused'],
          },
          { propertyName: 'hs_object_id', operator: FilterOperatorEnum.Gt, value: id },
        ],
      },
    ],
    sorts: ['hs_object_id'],
    properties: ['hs_object_id'],
    limit: batchSize,
    after: '0',
  });
  return results.map((found) => found.id);
}

const nothing: Progress = { after: '0', again: [], busy: 0, repaired: 0, failed: 0 };

async function loadProgress(requestId: string, http: HttpOptions): Promise<Progress> {
  const [found] = await readAppData([repairKey(requestId)], ['data_state'], http);
  return readJson(progressField, found?.properties.data_state) ?? nothing;
}

const keepProgress = (requestId: string, progress: Progress, http: HttpOptions): Promise<void> =>
  withAppData(http, async (objectType) => {
    const api = new objects.BatchApi(objects.createConfiguration(configure('write', http)));
    const properties = {
      data_name: 'Repair of all open offboardings',
      data_kind: repairKind,
      data_state: JSON.stringify(progress),
    };
    const id = repairKey(requestId);
    await api.upsert(objectType, { inputs: [{ id, idProperty: 'data_key', properties }] });
  });
