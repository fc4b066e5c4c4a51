import { EmptyState, Flex, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { isDescending, narrows, sortProperties } from '../../../src/portfolio/filters';
import type { SearchGroup } from '../../../src/portfolio/search';
import { viewById, views } from '../../../src/portfolio/views';
import { Choice } from '../../shared/parts/Choice';
import { FilterBar } from '../filters/FilterBar';
import { useFilters, useGroups } from '../filters/useFilters';
import { ReadAt } from '../search/ReadAt';
import { NoSearchYet, SearchFailed, Searching } from '../search/SearchState';
import { useCompanies } from '../search/useCompanies';
import { ListPage, pageLength } from './ListPage';

/** The offboardings of a view, sorted and filtered as the address says. */
export function List() {
  const { filters, change } = useFilters();
  const groups = useGroups(filters);
  const view = viewById(filters.view ?? 'open');
  const by = filters.sort ? sortProperties[filters.sort] : view.by;
  const descending = isDescending(filters);
  const [tries, setTries] = useState(0);
  return (
    <Flex direction="column" gap="medium">
      <Choice
        label="List"
        name="view"
        options={views}
        value={filters.view ?? 'open'}
        onChoose={(chosen) =>
          change({ view: chosen, status: undefined, sort: undefined, order: undefined })
        }
      />
      <FilterBar />
      {typeof groups === 'string' ? (
        <NoSearchYet why={groups} />
      ) : (
        <Result
          key={JSON.stringify({ groups, by, descending, tries })}
          groups={groups}
          by={by}
          descending={descending}
          begin={() => setTries(tries + 1)}
        />
      )}
    </Flex>
  );
}

interface ResultProps {
  groups: SearchGroup[];
  by: string;
  descending: boolean;
  begin(): void;
}

function Result(search: ResultProps) {
  const { filters } = useFilters();
  const found = useCompanies({ ...search, count: pageLength });
  if (found.status === 'loading') return <Searching />;
  if (found.status === 'failed') return <SearchFailed onAgain={found.again} />;
  if (found.total === 0)
    return (
      <EmptyState title="None" layout="vertical">
        <Text>
          {narrows(filters) ? 'No company meets these filters.' : 'No company is in this list.'}
        </Text>
        <ReadAt times={[found.readAt]} />
      </EmptyState>
    );
  return <ListPage found={found} />;
}
