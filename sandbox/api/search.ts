import type { Crm } from './account';
import { linksOf } from './associations';
import type { CrmRecord, ObjectType } from './entities';
import { invalid } from './errors';
import { compareOrders, matches, toOrder } from './search-filter';
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
  const names = [type.primaryDisplayProperty, ...type.searchableProperties];
  const words = (request.query ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const inGroup = groupTest(crm, type, request);
  const matching = indexed(crm, type).filter(
    (record) => inGroup(record) && hasWords(names, record, words),
  );
  const found = sorted(crm, type, matching, request.sorts[0]);
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

type Test = (record: CrmRecord) => boolean;

/** Whether a record fits all filters of one group; made once for a search. */
function groupTest(crm: Crm, type: ObjectType, { filterGroups }: SearchRequest): Test {
  if (filterGroups.length === 0) return () => true;
  const groups = filterGroups.map(({ filters }) =>
    filters.map((filter) => filterTest(crm, type, filter)),
  );
  return (record) => groups.some((tests) => tests.every((test) => test(record)));
}

function filterTest(crm: Crm, type: ObjectType, filter: Filter): Test {
  const { propertyName } = filter;
  const associated = associationOf(propertyName);
  if (associated !== undefined) {
    const to = findType(crm, associated);
    const wanted = filter.values ?? [filter.value ?? ''];
    return ({ id }) =>
      !!to && linksOf(crm, { type, id }, to).some((other) => wanted.includes(other.id));
  }
  const property = crm.tables.properties.get(type.id, propertyName);
  return ({ properties }) => !!property && matches(property, properties[propertyName], filter);
}

/** Every word of the query is somewhere in a searchable property. HubSpot's own ranking is unknown. */
function hasWords(names: string[], record: CrmRecord, words: string[]): boolean {
  if (words.length === 0) return true;
  const text = textOf(names, record);
  return words.every((word) => text.includes(word));
}

/** A record is never changed in place, so its text is made once. */
const texts = new WeakMap<CrmRecord, { of: string; text: string }>();

function textOf(names: string[], record: CrmRecord): string {
  const of = names.join();
  const known = texts.get(record);
  if (known?.of === of) return known.text;
  const values = names.map((name) => record.properties[name] ?? '');
  const text = values.join('\n').toLowerCase();
  texts.set(record, { of, text });
  return text;
}

/** Records without the value come last; without a sort, the oldest id comes first. */
function sorted(
  crm: Crm,
  type: ObjectType,
  found: CrmRecord[],
  by: SearchRequest['sorts'][number] | undefined,
): CrmRecord[] {
  if (!by) return found;
  const property = crm.tables.properties.get(type.id, by.propertyName);
  if (!property)
    throw invalid(`Property "${by.propertyName}" does not exist for object type ${type.id}.`);
  const sign = by.direction === 'DESCENDING' ? -1 : 1;
  const orderOf = (record: CrmRecord) => {
    const value = record.properties[by.propertyName];
    return value === undefined ? undefined : toOrder(property, value);
  };
  return found
    .map((record) => ({ record, order: orderOf(record) }))
    .sort(({ order: a }, { order: b }) =>
      a === undefined || b === undefined
        ? Number(a === undefined) - Number(b === undefined)
        : sign * compareOrders(a, b),
    )
    .map(({ record }) => record);
}
