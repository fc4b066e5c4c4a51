import * as lists from '@hubspot/api-client/lib/codegen/crm/lists';
import { configure } from './clients';
import type { HttpOptions } from './http';
import { withIds } from './ids';

/**
 * Returns how many companies are in each ready-made segment, by the segment's id; 1 API call, none where the account has
 * no segments. Needs the scope `crm.lists.read` (developers.hubspot.com, lists API: `size`).
 */
export const readSegmentSizes = (http: HttpOptions): Promise<Record<string, number>> =>
  withIds(http, async ({ segments }) => {
    const ids = Object.values(segments);
    if (ids.length === 0) return {};
    const api = new lists.ListsApi(lists.createConfiguration(configure('read', http)));
    const found = await api.getAll(ids);
    const sizes = new Map(found.lists.map(({ listId, size }) => [listId, size]));
    return Object.fromEntries(
      Object.entries(segments).flatMap(([segment, id]) => {
        const size = sizes.get(id);
        return size === undefined ? [] : [[segment, size]];
      }),
    );
  });
