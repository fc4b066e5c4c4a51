import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import type { Filter } from '@hubspot/api-client/lib/codegen/crm/objects';
import { configure } from '../../functions/hubspot/clients';
import type { HttpOptions } from '../../functions/hubspot/http';
import { activityKeyProperty } from '../../src/crm/names';
import type { FoundRecord } from '../../src/timeline/found';

/** The most records in one answer of a search (developers.hubspot.com, "CRM search"). */
const pageSize = 200;

export const { FilterOperatorEnum: is } = objects;

/** What every note, task and meeting of ours has. */
export const ofOurs: Filter[] = [{ propertyName: activityKeyProperty, operator: is.HasProperty }];

const searchFor = (http: HttpOptions) =>
  new objects.SearchApi(objects.createConfiguration(configure('read', http)));

/** Counts what a search finds; 1 API call. HubSpot's index is behind writes by seconds. */
export async function countOf(objectType: string, filters: Filter[], http: HttpOptions) {
  const { total } = await searchFor(http).doSearch(objectType, {
    ...(filters.length > 0 && { filterGroups: [{ filters }] }),
    properties: ['hs_object_id'],
    limit: 1,
    after: '0',
  } as never);
  return total;
}

/**
 * Yields what a search finds by its ids, 200 at a time, 1 API call each. Each page begins after the last id, because HubSpot
 * pages through no more than 10,000.
 */
export async function* foundBy(
  objectType: string,
  filters: Filter[],
  properties: readonly string[],
  http: HttpOptions,
): AsyncGenerator<FoundRecord[]> {
  const search = searchFor(http);
  let last = '0';
  for (;;) {
    const after = { propertyName: 'hs_object_id', operator: is.Gt, value: last };
    const { results } = await search.doSearch(objectType, {
      filterGroups: [{ filters: [...filters, after] }],
      sorts: ['hs_object_id'],
      properties: [...properties],
      limit: pageSize,
      after: '0',
    });
    const newest = results.at(-1);
    if (!newest) return;
    yield results;
    last = newest.id;
  }
}
