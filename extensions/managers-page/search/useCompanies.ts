import { useCrmSearch } from '@hubspot/ui-extensions';
import type { SearchGroup } from '../../../src/portfolio/search';
import { rowOf, rowProperties, type Row } from '../../../src/portfolio/row';
import { useMemo, useRef } from 'react';
import { usePage } from '../page';

export interface CompanySearch {
  groups: SearchGroup[];
  /** Name of the property that sorts. */
  by: string;
  descending?: boolean;
  /** How many companies at once; 1 for a count. */
  count: number;
  /** Draws the search anew, from its first page; needed where pages are turned. */
  begin?: () => void;
}

/** Companies that HubSpot's search found with the viewer's rights. `total`: of all, not of those shown. */
export type Found = { again(): void } & (
  | { status: 'loading' }
  | { status: 'failed' }
  | {
      status: 'loaded';
      rows: Row[];
      total: number;
      /** When it was found (ISO, UTC). */
      readAt: string;
      isReadingOn: boolean;
      page: Pages;
      refetch(): Promise<void>;
    }
);
export interface Pages {
  number: number;
  next?: () => void;
  previous?: () => void;
}

/**
 * Searches companies. Where another page than the first fails, HubSpot's hook forgets its place and reads the first again, with
 * the number of the one that failed; so it stays failed until it begins anew. HubSpot's hook keeps the page of an earlier search when the filters change, so the component that
 * calls this has a `key` made of the search.
 */
export function useCompanies(search: CompanySearch): Found {
  const { groups, by, descending = false, count, begin } = search;
  const { results, total, error, isLoading, isRefetching, pagination, refetch } = useCrmSearch({
    objectType: 'companies',
    properties: [...rowProperties],
    filterGroups: groups,
    sorts: [{ propertyName: by, direction: descending ? 'DESCENDING' : 'ASCENDING' }],
    pageLength: count,
  });
  const { now } = usePage();
  const { rows, readAt } = useMemo(
    () => ({ rows: results.map(rowOf), readAt: now() }),
    [results, now],
  );
  const isLost = useRef(false);
  if (error && pagination.currentPage > 1) isLost.current = true;
  const again = () => (isLost.current ? begin?.() : void refetch());
  const isReadingOn = isLoading || isRefetching;
  const isKnown = useRef(false);
  if (error) isKnown.current = false;
  else if (!isReadingOn) isKnown.current = true;
  if (error || isLost.current) return { status: 'failed', again };
  if (!isKnown.current) return { status: 'loading', again };
  const { hasNextPage, hasPreviousPage, currentPage, nextPage, previousPage } = pagination;
  const page = {
    number: currentPage,
    ...(hasNextPage && { next: nextPage }),
    ...(hasPreviousPage && { previous: previousPage }),
  };
  return { status: 'loaded', rows, total, readAt, isReadingOn, page, again, refetch };
}
