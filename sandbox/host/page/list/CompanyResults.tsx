import { Stack } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { Catalog } from '../api/catalog';
import { searchCompanies } from '../api/records';
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
import { Pager } from './Pager';

/** The list's query lives in the address, so that a list can be shared and Back undoes a filter. */
export function CompanyResults({ catalog }: { catalog: Catalog }) {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const query = useMemo(() => readListQuery(new URLSearchParams(address)), [address]);
  const columns = useMemo(() => listColumns(catalog.properties), [catalog]);
  const load = useCallback(
    (signal: AbortSignal) => {
      const names = columns.map(({ name }) => name);
      return searchCompanies(toSearchRequest(query, names), signal);
    },
    [query, columns],
  );
  const { loaded, reload } = useLoaded(load);
  const selection = useSelection(JSON.stringify([query.text, query.filters]));
  const loadAll = (signal: AbortSignal) => readIds(query, signal);
  const change = useCallback(
    (part: Partial<ListQuery>) => setSearch(writeListQuery({ ...query, page: 1, ...part })),
    [query, setSearch],
  );

  return (
    <Stack>
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

/** Every company of the list, of all pages that search reaches. */
async function readIds(query: ListQuery, signal: AbortSignal): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1; ; page++) {
    const request = toSearchRequest({ ...query, size: LONGEST_PAGE, page }, []);
    const { total, results } = await searchCompanies(request, signal);
    ids.push(...results.map(({ id }) => id));
    if (page >= lastPage(total, LONGEST_PAGE)) return ids;
  }
}

/** Most records of a page of search. */
const LONGEST_PAGE = 200;
