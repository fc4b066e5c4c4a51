import { relinkAll } from '../associations/state';
import type { Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { invalid } from '../server/errors';
import type { CrmRecord } from './entities';
import { requireRecord, saveRecord } from './state';
import { claimUnique, releaseUnique } from './unique';

/**
 * Merges two records into a new one with an id of its own; the first one's values win, and both old ids lead to
 * it. Source: HubSpot's docs (ids change); that old ids are followed is unverified.
 */
export function mergeRecords(
  crm: Crm,
  type: ObjectType,
  primaryId: string,
  otherId: string,
): CrmRecord {
  const [primary, other] = [requireRecord(crm, type, primaryId), requireRecord(crm, type, otherId)];
  if (primary.id === other.id) throw invalid('Cannot merge a record with itself.');
  const id = String(crm.nextId('records'));
  const ids = [primary, other].flatMap((old) => [
    old.id,
    old.properties['hs_merged_object_ids'] ?? '',
  ]);
  const merged: CrmRecord = {
    ...primary,
    id,
    properties: { ...other.properties, ...primary.properties, hs_object_id: id },
    history: { ...other.history, ...primary.history },
  };
  for (const old of [primary, other]) releaseUnique(crm, type, old);
  const saved = saveRecord(crm, type, merged, {
    hs_merged_object_ids: ids.filter(Boolean).join(';'),
  });
  for (const [name, value] of Object.entries(saved.properties))
    claimUnique(crm, type, id, name, value);
  for (const old of [primary, other]) {
    relinkAll(crm, { type, id: old.id }, { type, id });
    crm.tables.records.put(type.id, old.id, { ...old, archived: true, mergedInto: id });
  }
  return saved;
}
