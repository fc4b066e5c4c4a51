import { ALL, type Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { requireType } from '../schemas/find';
import { invalid, notFound } from '../server/errors';
import type { List, ListInput } from './entities';
import type { FilterBranch } from './filters';
import { fitting } from './members';
import { checkFilters, checkName } from './rules';

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
  checkName(input.name, liveLists(crm));
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
  checkName(
    name,
    liveLists(crm).filter((other) => other.listId !== listId),
  );
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

function save(crm: Crm, list: List): List {
  const saved = { ...list, updatedAt: crm.now().toISOString() };
  crm.tables.lists.put(ALL, list.listId, saved);
  return saved;
}
