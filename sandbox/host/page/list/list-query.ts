import type { SearchRequest } from '../api/records';
import { readCondition, toFilter } from './condition';

/** What the list shows. `filters` maps a property to a condition as `condition.ts` writes it; `segment`: its id, or empty. */
export interface ListQuery {
  text: string;
  segment: string;
  filters: Readonly<Record<string, string>>;
  sort: { property: string; descending: boolean };
  size: number;
  page: number;
}

export const pageSizes = [25, 50, 100];

/** HubSpot's search answers 400 beyond this many results. */
const reach = 10_000;
const filterPrefix = 'p.';

/** Reads the page's query string; what is not understood falls back to the plain list. */
export function readListQuery(search: URLSearchParams): ListQuery {
  const sort = search.get('sort') || 'name';
  const filters = [...search].flatMap(([key, value]) =>
    key.startsWith(filterPrefix) && value ? [[key.slice(filterPrefix.length), value] as const] : [],
  );
  return {
    text: search.get('q') ?? '',
    segment: search.get('segment') ?? '',
    filters: Object.fromEntries(filters),
    sort: { property: sort.replace(/^-/, ''), descending: sort.startsWith('-') },
    size: pageSizes.find((size) => String(size) === search.get('size')) ?? 25,
    page: Math.max(1, Math.trunc(Number(search.get('page'))) || 1),
  };
}

/** The query string of a list; what is as usual is left out. */
export function writeListQuery({
  text,
  segment,
  filters,
  sort,
  size,
  page,
}: ListQuery): URLSearchParams {
  const search = new URLSearchParams();
  if (text) search.set('q', text);
  if (segment) search.set('segment', segment);
  for (const [property, value] of Object.entries(filters)) {
    search.set(`${filterPrefix}${property}`, value);
  }
  const order = `${sort.descending ? '-' : ''}${sort.property}`;
  if (order !== 'name') search.set('sort', order);
  if (size !== 25) search.set('size', String(size));
  if (page !== 1) search.set('page', String(page));
  return search;
}

/** `members`: the ids of the segment's companies, where one is open. */
export function toSearchRequest(
  query: ListQuery,
  properties: string[],
  members?: readonly string[],
): SearchRequest {
  const conditions = Object.entries(query.filters).map(([name, text]) =>
    toFilter(name, readCondition(text), Date.now()),
  );
  const inSegment = {
    propertyName: 'hs_object_id',
    operator: 'IN',
    values: members ?? [],
  } as const;
  const filters = members ? [inSegment, ...conditions] : conditions;
  const page = Math.min(query.page, lastPage(reach, query.size));
  return {
    ...(query.text && { query: query.text }),
    filterGroups: filters.length > 0 ? [{ filters }] : [],
    sorts: [
      {
        propertyName: query.sort.property,
        direction: query.sort.descending ? 'DESCENDING' : 'ASCENDING',
      },
    ],
    properties,
    limit: query.size,
    after: String((page - 1) * query.size),
  };
}

/** The last page that can be read: at least 1, and within the search's reach. */
export const lastPage = (total: number, size: number): number =>
  Math.max(1, Math.ceil(Math.min(total, reach) / size));
