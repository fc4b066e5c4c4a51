import * as z from 'zod/mini';
import { request } from './request';

const Found = z.object({
  listId: z.string(),
  name: z.string(),
  objectTypeId: z.string(),
  additionalProperties: z._default(z.record(z.string(), z.string()), {}),
});
const Page = z.object({ lists: z.array(Found), hasMore: z.boolean(), offset: z.number() });
const Members = z.object({
  results: z.array(z.object({ recordId: z.string() })),
  paging: z.optional(z.object({ next: z.optional(z.object({ after: z.string() })) })),
});

/** HubSpot's type id of companies. */
const COMPANY = '0-2';

/** A list of companies in the account, which HubSpot calls a segment. */
export interface Segment {
  id: string;
  name: string;
  size: string;
}

/** The account's segments of companies, by name. */
export async function loadSegments(signal: AbortSignal): Promise<Segment[]> {
  const segments: Segment[] = [];
  for (let offset = 0, hasMore = true; hasMore;) {
    const body = { offset, count: 500, additionalProperties: ['hs_list_size'] };
    const page = await request(Page, '/crm/v3/lists/search', { method: 'POST', body, signal });
    for (const { listId: id, name, objectTypeId, additionalProperties } of page.lists) {
      const size = additionalProperties['hs_list_size'] ?? '';
      if (objectTypeId === COMPANY) segments.push({ id, name, size });
    }
    ({ offset, hasMore } = page);
  }
  return segments.sort((a, b) => a.name.localeCompare(b.name));
}

/** The ids of a segment's companies. */
export async function readMembers(id: string, signal: AbortSignal): Promise<string[]> {
  const base = `/crm/v3/lists/${encodeURIComponent(id)}/memberships?limit=250`;
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const path: string = after === undefined ? base : `${base}&after=${encodeURIComponent(after)}`;
    const page = await request(Members, path, { signal });
    ids.push(...page.results.map(({ recordId }) => recordId));
    after = page.paging?.next?.after;
  } while (after !== undefined);
  return ids;
}
