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
    const there = await listIdsThere(Object.values(kept), api);
    const ids: Record<string, string> = {};
    for (const { id, name } of segments(zone)) {
      const own = kept[id];
      const listId = own && there.has(own) ? own : await idByName(name, api);
      if (listId) ids[id] = listId;
    }
    return { kept, ids, missing: segments(zone).filter(({ id }) => !(id in ids)) };
  } catch (error) {
    if (!(error instanceof HubSpotError && error.status === 403)) throw error;
    return { leftOut: whyRefused(error) };
  }
}

/** Which of the lists an account has, in one call; that HubSpot leaves deleted ones out of the answer is unverified. */
async function listIdsThere(ids: string[], api: ProvisioningClients): Promise<Set<string>> {
  const { lists } = ids.length > 0 ? await api.lists.getAll(ids) : { lists: [] };
  return new Set(lists.map(({ listId }) => listId));
}

async function idByName(name: string, api: ProvisioningClients): Promise<string | undefined> {
  try {
    return (await api.lists.getByName(name, companyType)).list.listId;
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
