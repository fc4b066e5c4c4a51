import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { toParams } from '../../../src/portfolio/filters';
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
export function Column({ view, turn }: { view: ViewId; turn: number }) {
  const { filters } = useFilters();
  const groups = useGroups({ ...filters, view });
  return (
    <Flex direction="column" gap="small">
      <Heading>{viewById(view).label}</Heading>
      {typeof groups === 'string' ? (
        <NoSearchYet why={groups} />
      ) : (
        <Paced turn={turn} waiting={<Searching />}>
          <Tiles key={JSON.stringify(groups)} view={view} groups={groups} />
        </Paced>
      )}
    </Flex>
  );
}

function Tiles({ view, groups }: { view: ViewId; groups: SearchGroup[] }) {
  const { filters } = useFilters();
  const found = useCompanies({ groups, by: viewById(view).by, count: tilesShown });
  if (found.status === 'loading') return <Searching />;
  if (found.status === 'failed') return <SearchFailed onAgain={found.again} />;
  const { rows, total } = found;
  if (total === 0) return <Text variant="microcopy">None</Text>;
  return (
    <Flex direction="column" gap="small">
      <PageLink to={pathOf('list')} params={toParams({ ...filters, view })}>
        {shownOf(rows.length, total)}
      </PageLink>
      {rows.map((row) => (
        <BoardTile key={row.companyId} row={row} onChanged={found.again} />
      ))}
    </Flex>
  );
}
