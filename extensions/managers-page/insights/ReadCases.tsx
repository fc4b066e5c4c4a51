import { useCrmSearch } from '@hubspot/ui-extensions';
import { useEffect, useRef } from 'react';
import { caseOf, caseProperties } from '../../../src/insights/case';
import { usePage } from '../page';
import type { CasesPage } from './useCases';

/** How many records HubSpot returns at once; longer pages are unverified. */
const atOnce = 100;

interface ReadCasesProps {
  /** Only records with a higher id. */
  after: number;
  onRead(page: CasesPage): void;
  onFailed(again: () => void): void;
}

/**
 * Reads one page of offboardings with the viewer's rights, in the order of their ids, so that a change while reading skips
 * none; draws nothing. HubSpot pages through 10,000 results only, so each page is a search of its own.
 */
export function ReadCases({ after, onRead, onFailed }: ReadCasesProps) {
  const { portalId, now } = usePage();
  const { results, total, error, isLoading, isRefetching, pagination, refetch } = useCrmSearch({
    objectType: `p${portalId}_offboarding`,
    properties: [...caseProperties],
    filterGroups: [
      { filters: [{ propertyName: 'hs_object_id', operator: 'GT', value: String(after) }] },
    ],
    sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
    pageLength: atOnce,
  });
  const told = useRef(false);
  const { hasNextPage: hasMore } = pagination;
  useEffect(() => {
    if (error) onFailed(() => void refetch());
    if (error || isLoading || isRefetching || told.current) return;
    told.current = true;
    const cases = results.map((one) => caseOf(one.objectId, one.properties));
    onRead({ cases, total, hasMore, readAt: now() });
  }, [error, isLoading, isRefetching, results, total, hasMore, onRead, onFailed, refetch, now]);
  return null;
}
