import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { useEffect } from 'react';
import type { StageId } from '../../../src/playbook/lookup';
import { toParams, type Filters } from '../../../src/portfolio/filters';
import { columnAfter } from '../../../src/portfolio/moves';
import type { SearchGroup } from '../../../src/portfolio/search';
import { viewById, type ViewId } from '../../../src/portfolio/views';
import { useFilters, useGroups } from '../filters/useFilters';
import { shownOf } from '../parts';
import { pathOf } from '../routes';
import { Paced } from '../search/Paced';
import { useReadTogether } from '../search/ReadTogether';
import { NoSearchYet, SearchFailed, Searching } from '../search/SearchState';
import { useCompanies, type Found } from '../search/useCompanies';
import { useMoves } from './board-moves';
import { BoardTile } from './BoardTile';

/** The most tiles in a column; the others are in its list. */
const tilesShown = 20;

interface ColumnProps {
  view: ViewId;
  /** The stage that it shows; a column of another kind has none. */
  stage?: StageId;
  status?: 'under_way';
  turn: number;
}

/** A column of the board: how many there are in all, and the first of them. */
export function Column({ turn, stage, ...column }: ColumnProps) {
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
          <Tiles key={JSON.stringify(groups)} filters={wanted} groups={groups} stage={stage} />
        </Paced>
      )}
    </Flex>
  );
}

interface TilesProps {
  filters: Filters & { view: ViewId };
  groups: SearchGroup[];
  stage: StageId | undefined;
}

function Tiles({ filters, groups, stage }: TilesProps) {
  const { by } = viewById(filters.view);
  const { moves, moved } = useMoves();
  const found = useCompanies({ groups, by, count: tilesShown });
  useReadAfterMoves(stage, found);
  useReadTogether(filters.view, found.status === 'loaded' ? found.readAt : undefined);
  if (found.status === 'loading') return <Searching />;
  if (found.status === 'failed') return <SearchFailed onAgain={found.again} />;
  const { rows, arrived, total } = columnAfter(found, stage, moves);
  if (total === 0) return <Text variant="microcopy">None</Text>;
  const tiles = [
    ...arrived.map((row) => ({ row, isMoved: true })),
    ...rows.map((row) => ({ row })),
  ];
  return (
    <Flex direction="column" gap="small">
      <PageLink to={pathOf('list')} params={toParams(filters)}>
        {shownOf(tiles.length, total)}
      </PageLink>
      {tiles.map((tile) => (
        <BoardTile
          key={tile.row.companyId}
          {...tile}
          stage={stage}
          onMoved={(to) => stage && moved(tile.row, stage, to)}
        />
      ))}
    </Flex>
  );
}

/** Reads the column again once HubSpot's search shows a move from it or to it, first the one that it left. */
function useReadAfterMoves(stage: StageId | undefined, found: Found) {
  const { moves, left, arrived } = useMoves();
  const isLoaded = found.status === 'loaded';
  const from = moves.find((move) => move.seen === 'found' && move.from === stage)?.row.companyId;
  const to = moves.find((move) => move.seen === 'left' && move.to === stage)?.row.companyId;
  useEffect(() => {
    if (found.status !== 'loaded') return;
    if (from) void found.refetch().then(() => left(from));
    else if (to) void found.refetch().then(() => arrived(to));
    // `found` is another object at each drawing; what it refetches stays the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isLoaded, from, to, left, arrived]);
}
