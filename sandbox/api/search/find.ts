import { linksOf } from '../associations/state';
import type { Crm } from '../crm';
import type { CrmRecord } from '../objects/entities';
import type { ObjectType } from '../schemas/entities';
import { findType } from '../schemas/find';
import { invalid } from '../server/errors';
import type { Filter, SearchRequest } from './entities';
import { asIndexed } from './lag';
import { compareOrders, matches, toOrder } from './matches';
import { associationOf, checkFilter, checkLimits } from './rules';

/**
 * The page of live records asked for, and how many match in all. Throws HubSpot's 400 beyond its limits.
 * @param mayFind what whoever asks may see
 */
export function search(
  crm: Crm,
  type: ObjectType,
  request: SearchRequest,
  mayFind: Test = () => true,
): { total: number; records: CrmRecord[]; next: number | undefined } {
  checkLimits(request);
  for (const { filters } of request.filterGroups) {
    for (const filter of filters) checkFilter(crm, type, filter);
  }
  const names = [type.primaryDisplayProperty, ...type.searchableProperties];
  const words = (request.query ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const inGroup = groupTest(crm, type, request);
  const matching = indexed(crm, type).filter(
    (record) => inGroup(record) && mayFind(record) && hasWords(names, record, words),
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
