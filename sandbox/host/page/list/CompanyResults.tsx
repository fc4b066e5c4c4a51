import { Stack } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { Catalog } from '../api/catalog';
import { searchCompanies, type SearchPage } from '../api/records';
import { readMembers, type Segment } from '../api/segments';
import { BulkBar } from '../bulk/BulkBar';
import { useSelection } from '../bulk/use-selection';
import { LoadedView } from '../parts/LoadedView';
import { useLoaded } from '../use-loaded';
import { listColumns } from './columns';
import { CompanyTable } from './CompanyTable';
import { FilterBar } from './FilterBar';
import {
  lastPage,
  readListQuery,
  toSearchRequest,
  writeListQuery,
  type ListQuery,
} from './list-query';
import { NoMatch } from './NoMatch';
import { ViewBar } from './ViewBar';
import { Pager } from './Pager';

interface CompanyResultsProps {
  catalog: Catalog;
  segments: readonly Segment[];
}

/** The list's query lives in the address, so that a list can be shared and Back undoes a filter. */
export function CompanyResults({ catalog, segments }: CompanyResultsProps) {
  const [params, setSearch] = useSearchParams();
  const address = params.toString();
  const query = useMemo(() => readListQuery(new URLSearchParams(address)), [address]);
  const columns = useMemo(
    () => listColumns(catalog.properties, query.sort.property),
    [catalog, query.sort.property],
  );
  const load = useCallback(
    async (signal: AbortSignal) => {
      const names = columns.map(({ name }) => name);
      return search(query, names, await membersOf(query, signal), signal);
    },
    [query, columns],
  );
  const { loaded, reload } = useLoaded(load);
  const selection = useSelection(JSON.stringify([query.text, query.segment, query.filters]));
  const loadAll = (signal: AbortSignal) => readIds(query, signal);
  const change = useCallback(
    (part: Partial<ListQuery>) => setSearch(writeListQuery({ ...query, page: 1, ...part })),
    [query, setSearch],
  );

  return (
    <Stack>
      <ViewBar segments={segments} query={query} change={change} />
      <FilterBar catalog={catalog} query={query} change={change} />
      <LoadedView loaded={loaded} failed="The search failed" lines={10}>
        {({ total, results }, refreshing) =>
          results.length === 0 ? (
            <NoMatch query={query} change={change} />
          ) : (
            <>
              <BulkBar
                selection={selection}
                total={total}
                loadAll={loadAll}
                viewer={catalog}
                closed={reload}
              />
              <CompanyTable
                columns={columns}
                companies={results}
                owners={catalog.owners}
                sort={query.sort}
                onSort={(sort) => change({ sort })}
                refreshing={refreshing}
                selection={selection}
              />
              <Pager total={total} query={query} change={change} />
            </>
          )
        }
      </LoadedView>
    </Stack>
  );
}

const membersOf = async ({ segment }: ListQuery, signal: AbortSignal) =>
  segment ? readMembers(segment, signal) : undefined;

/** A segment without companies is searched by nothing. */
const search = (
  query: ListQuery,
  names: string[],
  members: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<SearchPage> =>
  members?.length === 0
    ? Promise.resolve({ total: 0, results: [] })
    : searchCompanies(toSearchRequest(query, names, members), signal);

/** Every company of the list, of all pages that search reaches. */
async function readIds(query: ListQuery, signal: AbortSignal): Promise<string[]> {
  const ids: string[] = [];
  const members = await membersOf(query, signal);
  for (let page = 1; ; page++) {
    const whole = { ...query, size: LONGEST_PAGE, page };
    const { total, results } = await search(whole, [], members, signal);
    ids.push(...results.map(({ id }) => id));
    if (page >= lastPage(total, LONGEST_PAGE)) return ids;
  }
}

/** Most records of a page of search. */
const LONGEST_PAGE = 200;
