import { ALL } from '../crm';
import type { Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { requireType } from '../schemas/find';
import { invalid, notFound } from '../server/errors';
import type { List, ListInput } from './entities';
import type { FilterBranch } from './filters';
import { fitting } from './members';
import { checkFilters, filtersOf } from './rules';

export function liveLists(crm: Crm): List[] {
  return crm.tables.lists.all(ALL).filter((list) => list.deletedAt === undefined);
}

/** Lists name their object by id only: `0-2`, `2-…`. Inferred: the spec has no other example. */
export function typeOfList(crm: Crm, objectTypeId: string): ObjectType {
  const type = requireType(crm, objectTypeId);
  if (type.id !== objectTypeId) throw invalid(`objectTypeId ${objectTypeId} must be ${type.id}.`);
  return type;
}

/** A list that is not deleted. That a deleted one cannot be read is unverified. */
export function requireList(crm: Crm, listId: string): List {
  const list = liveLists(crm).find((candidate) => candidate.listId === listId);
  if (!list) throw notFound(`List ${listId} does not exist.`);
  return list;
}

/** A SNAPSHOT takes its members once, from its filters; a MANUAL list has no filters. */
export function createList(crm: Crm, input: ListInput): List {
  const type = typeOfList(crm, input.objectTypeId);
  checkName(crm, input.name, undefined);
  const { filterBranch, processingType } = input;
  if ((processingType === 'MANUAL') !== (filterBranch === undefined)) {
    throw invalid(
      processingType === 'MANUAL'
        ? 'A MANUAL list cannot have filters.'
        : `A ${processingType} list must have a filterBranch.`,
    );
  }
  if (filterBranch) checkFilters(crm, type, filterBranch);
  const at = crm.now().toISOString();
  const list: List = {
    listId: String(crm.nextId('types')),
    listVersion: 1,
    name: input.name,
    objectTypeId: type.id,
    processingType,
    ...(filterBranch && { filterBranch }),
    createdAt: at,
    updatedAt: at,
    filtersUpdatedAt: at,
  };
  crm.tables.lists.put(ALL, list.listId, list);
  if (processingType === 'SNAPSHOT')
    for (const { id } of fitting(crm, list)) crm.tables.listMembers.put(list.listId, id, at);
  return list;
}

export function renameList(crm: Crm, listId: string, name: string): List {
  const before = requireList(crm, listId);
  checkName(crm, name, listId);
  return save(crm, { ...before, name });
}

export function changeFilters(crm: Crm, listId: string, filterBranch: FilterBranch): List {
  const before = requireList(crm, listId);
  if (before.processingType !== 'DYNAMIC')
    throw invalid(`List ${listId} is ${before.processingType}; its filters cannot be changed.`);
  checkFilters(crm, requireType(crm, before.objectTypeId), filterBranch);
  const filtersUpdatedAt = crm.now().toISOString();
  const listVersion = before.listVersion + 1;
  return save(crm, { ...before, filterBranch, filtersUpdatedAt, listVersion });
}

export function deleteList(crm: Crm, listId: string): void {
  save(crm, { ...requireList(crm, listId), deletedAt: crm.now().toISOString() });
}

export function restoreList(crm: Crm, listId: string): void {
  const list = crm.tables.lists.get(ALL, listId);
  if (!list) throw notFound(`List ${listId} does not exist.`);
  const { deletedAt: _gone, ...restored } = list;
  save(crm, restored);
}

/** Throws while a list's filters name the property. Source: a live report by a third party, October 2026. */
export function refuseUsedByLists(crm: Crm, type: ObjectType, property: string): void {
  const users = liveLists(crm).filter(
    ({ objectTypeId, filterBranch }) =>
      objectTypeId === type.id &&
      !!filterBranch &&
      filtersOf(filterBranch).some((filter) => filter.property === property),
  );
  if (users.length === 0) return;
  const message = `Property ${property} is in use and cannot be archived.`;
  throw invalid(message, {
    subCategory: 'PropertyValidationError.CANNOT_DELETE_PROPERTY_IN_USE',
    errors: users.map(({ name }) => ({
      message,
      context: { parentType: ['LIST'], parentName: [name] },
    })),
  });
}

function save(crm: Crm, list: List): List {
  const saved = { ...list, updatedAt: crm.now().toISOString() };
  crm.tables.lists.put(ALL, list.listId, saved);
  return saved;
}

/** Names are unique in an account, whatever their object. Source: HubSpot's docs; the words are unverified. */
function checkName(crm: Crm, name: string, listId: string | undefined): void {
  if (name.trim() === '') throw invalid('A list must have a name.');
  if (liveLists(crm).some((other) => other.name === name && other.listId !== listId)) {
    throw invalid(`A list named ${name} already exists.`, {
      subCategory: 'ILS.DUPLICATE_LIST_NAMES',
    });
  }
}
