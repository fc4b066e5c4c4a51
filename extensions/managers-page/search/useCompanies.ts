import { useCrmSearch } from '@hubspot/ui-extensions';
import type { SearchGroup } from '../../../src/portfolio/search';
import { rowOf, rowProperties, type Row } from '../../../src/portfolio/row';
import { useMemo } from 'react';

export interface CompanySearch {
  groups: SearchGroup[];
  /** Name of the property that sorts. */
  by: string;
  descending?: boolean;
  /** How many companies at once; 1 for a count. */
  count: number;
}

/** Companies that HubSpot's search found with the viewer's rights. `total`: of all, not of those shown. */
export type Found = { again(): void } & (
  | { status: 'loading' }
  | { status: 'failed' }
  | { status: 'loaded'; rows: Row[]; total: number; isReadingOn: boolean; page: Pages }
);
export interface Pages {
  number: number;
  next?: () => void;
  previous?: () => void;
}

/**
 * Searches companies. HubSpot's hook keeps the page of an earlier search when the filters change, so the component that
 * calls this has a `key` made of the search.
 */
export function useCompanies({ groups, by, descending = false, count }: CompanySearch): Found {
  const { results, total, error, isLoading, isRefetching, pagination, refetch } = useCrmSearch({
    objectType: 'companies',
    properties: [...rowProperties],
    filterGroups: groups,
    sorts: [{ propertyName: by, direction: descending ? 'DESCENDING' : 'ASCENDING' }],
    pageLength: count,
  });
  const rows = useMemo(() => results.map(rowOf), [results]);
  const again = () => void refetch();
  if (error) return { status: 'failed', again };
  if ((isLoading || isRefetching) && rows.length === 0) return { status: 'loading', again };
  const { hasNextPage, hasPreviousPage, currentPage, nextPage, previousPage } = pagination;
  const page = {
    number: currentPage,
    ...(hasNextPage && { next: nextPage }),
    ...(hasPreviousPage && { previous: previousPage }),
  };
  return { status: 'loaded', rows, total, isReadingOn: isLoading || isRefetching, page, again };
}
