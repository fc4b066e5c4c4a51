import type { Crm } from '../account';
import type { CrmRecord } from '../entities';
import { invalid } from '../errors';
import { findRecord } from '../records';
import { requireType } from '../types';
import type { List } from './list';
import { inBranch } from './matches';

export interface Member {
  recordId: string;
  membershipTimestamp: string;
}

/** What adding and removing did. The names are HubSpot's, `recordsIdsAdded` included. */
export interface MembershipChange {
  recordsIdsAdded: string[];
  recordIdsRemoved: string[];
  recordIdsMissing: string[];
}

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
