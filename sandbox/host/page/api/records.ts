import * as z from 'zod/mini';
import { request } from './request';

const CrmRecord = z.object({
  id: z.string(),
  properties: z.record(z.string(), z.nullable(z.string())),
});

const SearchPage = z.object({ total: z.number(), results: z.array(CrmRecord) });

const AssociationPage = z.object({
  results: z.array(z.object({ toObjectId: z.union([z.number(), z.string()]) })),
  paging: z.optional(z.object({ next: z.optional(z.object({ after: z.string() })) })),
});

const Batch = z.object({ results: z.array(CrmRecord) });

export type CrmRecord = z.output<typeof CrmRecord>;
export type SearchPage = z.output<typeof SearchPage>;

/** The body of `POST /crm/v3/objects/{type}/search`. */
export interface SearchRequest {
  query?: string;
  filterGroups: { filters: SearchFilter[] }[];
  sorts: { propertyName: string; direction: 'ASCENDING' | 'DESCENDING' }[];
  properties: string[];
  limit: number;
  after: string;
}

export type SearchFilter =
  | { propertyName: string; operator: 'EQ' | 'LT' | 'GT' | 'CONTAINS_TOKEN'; value: string }
  | { propertyName: string; operator: 'BETWEEN'; value: string; highValue: string }
  | { propertyName: string; operator: 'IN'; values: readonly string[] }
  | { propertyName: string; operator: 'HAS_PROPERTY' | 'NOT_HAS_PROPERTY' };

export const searchCompanies = (body: SearchRequest, signal: AbortSignal): Promise<SearchPage> =>
  request(SearchPage, '/crm/v3/objects/companies/search', { method: 'POST', body, signal });

/** @throws {ApiError} with status 404 when there is no such company or it was deleted */
export function readCompany(
  id: string,
  properties: readonly string[],
  signal?: AbortSignal,
): Promise<CrmRecord> {
  const query = new URLSearchParams({ properties: properties.join(',') });
  const path = `/crm/v3/objects/companies/${encodeURIComponent(id)}?${query}`;
  return request(CrmRecord, path, signal && { signal });
}

/** Writes values of a company. */
export const writeCompany = (id: string, properties: Record<string, string>): Promise<CrmRecord> =>
  request(CrmRecord, `/crm/v3/objects/companies/${encodeURIComponent(id)}`, {
    method: 'PATCH',
    body: { properties },
  });

/** Every record of `type` associated with the company, with the properties asked for. */
export async function readAssociated(
  companyId: string,
  type: string,
  properties: readonly string[],
  signal: AbortSignal,
): Promise<CrmRecord[]> {
  const ids = await associatedIds(companyId, type, signal);
  const path = `/crm/v3/objects/${encodeURIComponent(type)}/batch/read`;
  const batches = chunks(ids, 100).map((part) =>
    request(Batch, path, {
      method: 'POST',
      body: { properties, inputs: part.map((id) => ({ id })) },
      signal,
    }),
  );
  return (await Promise.all(batches)).flatMap(({ results }) => results);
}

async function associatedIds(companyId: string, type: string, signal: AbortSignal) {
  const base = `/crm/v4/objects/companies/${encodeURIComponent(companyId)}/associations/${encodeURIComponent(type)}?limit=500`;
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const path: string = after === undefined ? base : `${base}&after=${encodeURIComponent(after)}`;
    const page = await request(AssociationPage, path, { signal });
    ids.push(...page.results.map(({ toObjectId }) => String(toObjectId)));
    after = page.paging?.next?.after;
  } while (after !== undefined);
  return ids;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
