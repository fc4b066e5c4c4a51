import { HubSpotError } from '../../functions/hubspot/errors';
import { keptSegmentsOf } from '../../src/crm/kept-ids';
import { segments, type Segment } from '../../src/crm/segments';
import { packageScopes } from '../assemble/packages';
import type { ProvisioningClients } from './hubspot';
import { whyRefused } from './refusal';

/** HubSpot's id of the companies' object type (developers.hubspot.com, "Object type IDs"). */
export const companyType = '0-2';

/** HubSpot's list ids by the segments' ids. */
export type SegmentIds = Readonly<Record<string, string>>;

/** The ready-made segments of an account; `leftOut`: why the token may not read segments. */
export type SegmentsFound =
  | { leftOut: string }
  | { leftOut?: undefined; ids: SegmentIds; kept: SegmentIds; missing: Segment[] };

/**
 * Finds the ready-made segments by the ids that an earlier run kept, whatever they are called now; else by their name, for a
 * run that was cut off before it kept them. A segment that somebody deleted is missing. Changes nothing. `options`: those
 * of the property that keeps the ids.
 */
export async function readSegments(
  options: readonly { value: string }[] | undefined,
  zone: string,
  api: ProvisioningClients,
): Promise<SegmentsFound> {
  const scopes = await api.scopes();
  const lacking = packageScopes.lists.filter((scope) => scopes?.includes(scope) === false);
  if (lacking.length > 0)
    return { leftOut: `the token lacks ${lacking.join(' and ')} (package lists)` };
  const kept = keptSegmentsOf(options);
  try {
    const looked: { segment: Segment; listId: string | undefined }[] = [];
    for (const segment of segments(zone))
      looked.push({ segment, listId: await idOf(segment, kept[segment.id], api) });
    return {
      kept,
      ids: Object.fromEntries(
        looked.flatMap(({ segment, listId }) => (listId ? [[segment.id, listId]] : [])),
      ),
      missing: looked.filter(({ listId }) => !listId).map(({ segment }) => segment),
    };
  } catch (error) {
    if (!(error instanceof HubSpotError && error.status === 403)) throw error;
    return { leftOut: whyRefused(error) };
  }
}

async function idOf({ name }: Segment, kept: string | undefined, api: ProvisioningClients) {
  const byId = kept ? await found(() => api.lists.getById(kept)) : undefined;
  return byId ?? (await found(() => api.lists.getByName(name, companyType)));
}

/** The id of a list; undefined where there is none. */
async function found(read: () => Promise<{ list: { listId: string } }>) {
  try {
    return (await read()).list.listId;
  } catch (error) {
    if (error instanceof HubSpotError && error.status === 404) return undefined;
    throw error;
  }
}

/** The ids of the segments that an account has. */
export const segmentIdsIn = ({ segments: found }: { segments: SegmentsFound }): SegmentIds =>
  found.leftOut === undefined ? found.ids : {};

/** Whether all ids that an account has are kept. */
export const areKept = (ids: SegmentIds, kept: SegmentIds): boolean =>
  Object.entries(ids).every(([id, listId]) => kept[id] === listId);
