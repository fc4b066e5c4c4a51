import type { Crm } from '../crm';
import type { CrmRecord } from '../objects/entities';
import { findRecord } from '../objects/state';
import { requireType } from '../schemas/find';
import { invalid } from '../server/errors';
import type { List, Member, MembershipChange } from './entities';
import { inBranch } from './matches';

/**
 * Who is in a list now, by record id. A DYNAMIC list is evaluated at each read, so that it never lags, and says for
 * each member when the record last changed: when it joined is not kept.
 */
export function membersOf(crm: Crm, list: List): Member[] {
  if (list.processingType === 'DYNAMIC')
    return fitting(crm, list).map(({ id, updatedAt }) => ({
      recordId: id,
      membershipTimestamp: updatedAt,
    }));
  const type = requireType(crm, list.objectTypeId);
  return crm.tables.listMembers
    .keys(list.listId)
    .filter((id) => findRecord(crm, type, id))
    .sort((a, b) => Number(a) - Number(b))
    .map((id) => ({
      recordId: id,
      membershipTimestamp: crm.tables.listMembers.get(list.listId, id) ?? '',
    }));
}

/** The live records that fit a list's filters, by id. */
export function fitting(crm: Crm, { objectTypeId, filterBranch }: List): CrmRecord[] {
  if (!filterBranch) return [];
  const definition = (name: string) => crm.tables.properties.get(objectTypeId, name);
  const now = crm.now();
  return crm.tables.records
    .all(objectTypeId)
    .filter((record) => !record.archived)
    .filter(({ properties }) => inBranch(filterBranch, { properties, definition, now }));
}

/** Adds and removes records by id; ids that name no record are reported. */
export function changeMembers(
  crm: Crm,
  list: List,
  change: { add?: string[]; remove?: string[] },
): MembershipChange {
  if (list.processingType === 'DYNAMIC') {
    throw invalid(`List ${list.listId} is DYNAMIC; its members cannot be added or removed.`);
  }
  const type = requireType(crm, list.objectTypeId);
  const { add = [], remove = [] } = change;
  const known = add.filter((id) => findRecord(crm, type, id));
  const removed = remove.filter((id) => crm.tables.listMembers.get(list.listId, id) !== undefined);
  const at = crm.now().toISOString();
  for (const id of known) crm.tables.listMembers.put(list.listId, id, at);
  for (const id of removed) crm.tables.listMembers.remove(list.listId, id);
  return {
    recordsIdsAdded: known,
    recordIdsRemoved: removed,
    recordIdsMissing: add.filter((id) => !known.includes(id)),
  };
}
