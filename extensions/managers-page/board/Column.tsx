import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { toParams, type Filters } from '../../../src/portfolio/filters';
import type { SearchGroup } from '../../../src/portfolio/search';
import { viewById, type ViewId } from '../../../src/portfolio/views';
import { useFilters, useGroups } from '../filters/useFilters';
import { shownOf } from '../parts';
import { pathOf } from '../routes';
import { Paced } from '../search/Paced';
import { NoSearchYet, SearchFailed, Searching } from '../search/SearchState';
import { useCompanies } from '../search/useCompanies';
import { BoardTile } from './BoardTile';

/** The most tiles in a column; the others are in its list. */
const tilesShown = 20;

/** A column of the board: how many there are in all, and the first of them. */
export function Column({ turn, ...column }: { view: ViewId; status?: 'under_way'; turn: number }) {
  const { filters } = useFilters();
  const wanted = { ...filters, ...column };
  const groups = useGroups(wanted);
  return (
    <Flex direction="column" gap="small">
      <Heading>{viewById(column.view).label}</Heading>
      {typeof groups === 'string' ? (
        <NoSearchYet why={groups} />
      ) : (
        <Paced turn={turn} waiting={<Searching />}>
          <Tiles key={JSON.stringify(groups)} filters={wanted} groups={groups} />
        </Paced>
      )}
    </Flex>
  );
}

interface TilesProps {
  filters: Filters & { view: ViewId };
  groups: SearchGroup[];
}

function Tiles({ filters, groups }: TilesProps) {
  const { by } = viewById(filters.view);
  const found = useCompanies({ groups, by, count: tilesShown });
  if (found.status === 'loading') return <Searching />;
  if (found.status === 'failed') return <SearchFailed onAgain={found.again} />;
  const { rows, total } = found;
  if (total === 0) return <Text variant="microcopy">None</Text>;
  return (
    <Flex direction="column" gap="small">
      <PageLink to={pathOf('list')} params={toParams(filters)}>
        {shownOf(rows.length, total)}
      </PageLink>
      {rows.map((row) => (
        <BoardTile key={row.companyId} row={row} />
      ))}
    </Flex>
  );
}
