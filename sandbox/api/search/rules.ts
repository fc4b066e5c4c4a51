import type { Crm } from '../crm';
import type { ObjectType } from '../schemas/entities';
import { findType } from '../schemas/find';
import { invalid } from '../server/errors';
import type { Filter, SearchRequest } from './entities';

/** Source: HubSpot's docs on search. */
const MAX = { groups: 5, filters: 6, all: 18, page: 200, results: 10_000, query: 3_000, sorts: 1 };

export function checkLimits({ filterGroups, query, sorts, limit, after }: SearchRequest): void {
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

export function checkFilter(crm: Crm, type: ObjectType, filter: Filter): void {
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

export const associationOf = (propertyName: string) =>
  /^associations\.(.+)$/.exec(propertyName)?.[1];
