import type { Crm } from './account';
import { linksOf } from './associations';
import type { CrmRecord, ObjectType } from './entities';
import { invalid } from './errors';
import { compareValues, matches } from './search-filter';
import type { Filter } from './search-filter';
import { asIndexed } from './search-lag';
import { findType } from './types';

export interface SearchRequest {
  filterGroups: { filters: Filter[] }[];
  query?: string | undefined;
  sorts: { propertyName: string; direction: 'ASCENDING' | 'DESCENDING' }[];
  limit: number;
  after: number;
}

/** Source: HubSpot's docs on search, by way of the project's reference, section 5. */
const MAX = { groups: 5, filters: 6, all: 18, page: 200, results: 10_000, query: 3_000, sorts: 1 };

/** The page of live records asked for, and how many match in all. Throws HubSpot's 400 beyond its limits. */
export function search(
  crm: Crm,
  type: ObjectType,
  request: SearchRequest,
): { total: number; records: CrmRecord[]; next: number | undefined } {
  checkLimits(request);
  for (const { filters } of request.filterGroups) {
    for (const filter of filters) checkFilter(crm, type, filter);
  }
  const found = indexed(crm, type).filter(
    (record) => inGroups(crm, type, record, request) && hasWords(type, record, request.query),
  );
  sort(crm, type, found, request.sorts[0]);
  const end = request.after + request.limit;
  return {
    total: found.length,
    records: found.slice(request.after, end),
    next: end < found.length ? end : undefined,
  };
}

function indexed(crm: Crm, type: ObjectType): CrmRecord[] {
  const live = crm.tables.records.all(type.id).filter((record) => !record.archived);
  if (crm.searchLagMs === 0) return live;
  const at = new Date(crm.now().getTime() - crm.searchLagMs).toISOString();
  return live.flatMap((record) => asIndexed(record, at) ?? []);
}

function checkLimits({ filterGroups, query, sorts, limit, after }: SearchRequest): void {
  const filters = filterGroups.map((group) => group.filters.length);
  const all = filters.reduce((sum, count) => sum + count, 0);
  if (filterGroups.length > MAX.groups)
    throw invalid(`At most ${MAX.groups} filterGroups are allowed.`);
  if (filters.some((count) => count > MAX.filters) || all > MAX.all) {
    throw invalid(`At most ${MAX.filters} filters in a group and ${MAX.all} in all are allowed.`);
  }
  if (sorts.length > MAX.sorts) throw invalid('Only one sort is allowed.');
  if ((query ?? '').length > MAX.query)
    throw invalid(`The query is longer than ${MAX.query} characters.`);
  if (!Number.isInteger(limit) || limit < 0 || limit > MAX.page) {
    throw invalid(`limit must be between 0 and ${MAX.page}.`);
  }
  if (!Number.isInteger(after) || after < 0) throw invalid('after must be an integer.');
  if (after + limit > MAX.results) {
    throw invalid(`Paging through more than ${MAX.results} search results is not supported.`);
  }
}

function checkFilter(crm: Crm, type: ObjectType, filter: Filter): void {
  const { propertyName, operator } = filter;
  const associated = associationOf(propertyName);
  if (associated !== undefined) {
    const to = findType(crm, associated);
    if (!to || to.custom || type.custom) {
      throw invalid(
        `Searching by ${propertyName} is not supported: associations with custom objects are not indexed.`,
      );
    }
    if (operator !== 'EQ' && operator !== 'IN')
      throw invalid(`${operator} is not supported for ${propertyName}.`);
  } else if (!crm.tables.properties.get(type.id, propertyName)) {
    throw invalid(`Property "${propertyName}" does not exist for object type ${type.id}.`);
  }
  const needs = {
    BETWEEN: filter.value && filter.highValue,
    IN: filter.values?.length,
    NOT_IN: filter.values?.length,
  };
  const without = operator === 'HAS_PROPERTY' || operator === 'NOT_HAS_PROPERTY';
  const given =
    operator in needs ? needs[operator as keyof typeof needs] : filter.value !== undefined;
  if (!without && !given)
    throw invalid(`The filter on ${propertyName} with ${operator} has no value.`);
}

const associationOf = (propertyName: string) => /^associations\.(.+)$/.exec(propertyName)?.[1];

function inGroups(crm: Crm, type: ObjectType, record: CrmRecord, request: SearchRequest): boolean {
  if (request.filterGroups.length === 0) return true;
  return request.filterGroups.some(({ filters }) =>
    filters.every((filter) => fits(crm, type, record, filter)),
  );
}

function fits(crm: Crm, type: ObjectType, record: CrmRecord, filter: Filter): boolean {
  const associated = associationOf(filter.propertyName);
  if (associated !== undefined) {
    const to = findType(crm, associated);
    const wanted = filter.values ?? [filter.value ?? ''];
    return !!to && linksOf(crm, { type, id: record.id }, to).some(({ id }) => wanted.includes(id));
  }
  const property = crm.tables.properties.get(type.id, filter.propertyName);
  return !!property && matches(property, record.properties[filter.propertyName], filter);
}

/** Every word of the query is somewhere in a searchable property. HubSpot's own ranking is unknown. */
function hasWords(type: ObjectType, record: CrmRecord, query: string | undefined): boolean {
  const words = (query ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const names = [type.primaryDisplayProperty, ...type.searchableProperties];
  const text = names
    .map((name) => record.properties[name] ?? '')
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Records without the value come last; without a sort, the oldest id comes first. */
function sort(
  crm: Crm,
  type: ObjectType,
  found: CrmRecord[],
  by: SearchRequest['sorts'][number] | undefined,
): void {
  if (!by) return;
  const property = crm.tables.properties.get(type.id, by.propertyName);
  if (!property)
    throw invalid(`Property "${by.propertyName}" does not exist for object type ${type.id}.`);
  const sign = by.direction === 'DESCENDING' ? -1 : 1;
  found.sort((a, b) => {
    const [left, right] = [a.properties[by.propertyName], b.properties[by.propertyName]];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    return sign * compareValues(property, left, right);
  });
}
