import type { Crm } from '../crm';
import { findProperty } from '../properties/state';
import type { ObjectType } from '../schemas/entities';
import { invalid } from '../server/errors';
import type { FilterBranch, ListFilter, Operation } from './filters';
import type { List } from './entities';
import { isZone } from './time-point';

/** Which operations a property of a type takes, besides ALL_PROPERTY. Inferred from HubSpot's docs on list filters. */
const TAKES: Record<string, Operation['operationType'][]> = {
  string: ['STRING', 'MULTISTRING'],
  phone_number: ['STRING', 'MULTISTRING'],
  number: ['NUMBER'],
  bool: ['BOOL', 'ENUMERATION'],
  enumeration: ['ENUMERATION'],
  date: ['TIME_POINT', 'TIME_RANGED'],
  datetime: ['TIME_POINT', 'TIME_RANGED'],
};

/**
 * Throws when the root is not an OR without filters of its own over at least one AND, or a filter does not fit its
 * property. Source of the root's shape: HubSpot's docs.
 */
export function checkFilters(crm: Crm, type: ObjectType, root: FilterBranch): void {
  if (root.filterBranchType !== 'OR' || root.filters.length > 0) {
    throw invalid('The root filter branch must be of type OR and have no filters of its own.');
  }
  const [first] = root.filterBranches;
  if (!first) throw invalid('The root filter branch must have at least one child of type AND.');
  for (const child of root.filterBranches) {
    if (child.filterBranchType !== 'AND')
      throw invalid('The children of the root filter branch must be of type AND.');
  }
  for (const { filterBranchType, filterBranchOperator } of [root, ...root.filterBranches]) {
    if (filterBranchType !== filterBranchOperator)
      throw invalid('filterBranchOperator must be that of filterBranchType.');
  }
  for (const filter of filtersOf(root)) checkFilter(crm, type, filter);
}

/** Every filter of a branch and of those within it. */
function filtersOf(branch: FilterBranch): ListFilter[] {
  return [...branch.filters, ...branch.filterBranches.flatMap(filtersOf)];
}

function checkFilter(crm: Crm, type: ObjectType, { property: name, operation }: ListFilter): void {
  const property = findProperty(crm, type, name);
  if (!property) throw invalid(`Property ${name} does not exist for object type ${type.id}.`);
  const { operationType } = operation;
  if (operationType !== 'ALL_PROPERTY' && !TAKES[property.type]?.includes(operationType)) {
    throw invalid(`${operationType} cannot be used with ${name} of type ${property.type}.`);
  }
  for (const { zoneId } of pointsOf(operation)) {
    if (!isZone(zoneId)) throw invalid(`${zoneId} is not a time zone.`);
  }
}

function pointsOf(operation: Operation) {
  if (operation.operationType === 'TIME_POINT') return [operation.timePoint];
  if (operation.operationType !== 'TIME_RANGED') return [];
  return [operation.lowerBoundTimePoint, operation.upperBoundTimePoint];
}

/** Names are unique in an account, whatever their object. Source: HubSpot's docs; the words are unverified. */
export function checkName(name: string, others: List[]): void {
  if (name.trim() === '') throw invalid('A list must have a name.');
  if (others.some((other) => other.name === name)) {
    throw invalid(`A list named ${name} already exists.`, {
      subCategory: 'ILS.DUPLICATE_LIST_NAMES',
    });
  }
}

/** Throws while a list's filters name the property. Source: a live report by a third party, October 2026. */
export function refuseUsedByLists(lists: List[], type: ObjectType, property: string): void {
  const users = lists.filter(
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
