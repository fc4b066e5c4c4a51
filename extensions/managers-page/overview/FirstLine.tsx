import { AutoGrid, Flex, Heading, Text, Tile } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import type { PortfolioOverview } from '../../../src/api/overview';
import { narrows, toParams, type Filters } from '../../../src/portfolio/filters';
import type { SearchGroup } from '../../../src/portfolio/search';
import { viewById, type ViewId } from '../../../src/portfolio/views';
import { ReadAgain } from '../../shared/parts/ReadAgain';
import { lastOf, type OnDemandState } from '../../shared/useOnDemand';
import { useFilters, useGroups } from '../filters/useFilters';
import { usePage } from '../page';
import { pathOf } from '../routes';
import { Paced } from '../search/Paced';
import { ReadTogether, useReadTogether } from '../search/ReadTogether';
import { useCompanies } from '../search/useCompanies';
import { searchesFirst } from './look-first-views';

/**
 * The views of which the first line says how many there are, each with the view of those of which it is not known whether they
 * belong to it.
 */
const counted: readonly { view: ViewId; unknown?: ViewId }[] = [
  { view: 'overdue' },
  { view: 'stuck', unknown: 'stuck_not_known' },
  { view: 'act_by', unknown: 'act_not_known' },
  { view: 'held_by_money', unknown: 'held_by_not_known' },
  { view: 'approval' },
];

/**
 * Five numbers over all offboardings, each with its list. Unfiltered they are the sizes of HubSpot's segments, in one call, as is
 * of how many it is not known; filtered, or in an account without segments, each of the five is a search, and those of which it is
 * not known are in a list that is not counted here.
 */
export function FirstLine() {
  const { filters } = useFilters();
  const { overview } = usePage();
  const sizes = narrows(filters) ? undefined : sizesIn(overview);
  const isWaiting = !narrows(filters) && overview.status !== 'failed' && !lastOf(overview);
  return (
    <Flex direction="column" gap="extra-small">
      <ReadTogether>
        <AutoGrid columnWidth={180} flexible gap="small">
          {counted.map(({ view, unknown }, turn) => (
            <Tile key={view} compact testId={`count-${view}`}>
              <Flex direction="column">
                <Count
                  {...{ view, filters, isWaiting }}
                  turn={searchesFirst + turn}
                  size={sizes?.[view]}
                />
                <ToList view={view} filters={filters}>
                  {viewById(view).label}
                </ToList>
                {unknown && !isWaiting && <NotKnown {...{ view: unknown, filters, sizes }} />}
              </Flex>
            </Tile>
          ))}
        </AutoGrid>
      </ReadTogether>
      {sizes && <SizesReadAt />}
    </Flex>
  );
}

/** The sizes of the segments; undefined where the account has none, or they could not be read. */
function sizesIn(overview: OnDemandState<PortfolioOverview>): Record<string, number> | undefined {
  const sizes = lastOf(overview)?.sizes;
  return sizes?.status === 'loaded' ? sizes.value : undefined;
}

interface ToListProps {
  view: ViewId;
  filters: Filters;
  children: string;
}

const ToList = ({ view, filters, children }: ToListProps) => (
  <PageLink to={pathOf('list')} params={toParams({ ...filters, view })}>
    {children}
  </PageLink>
);

interface NotKnownProps extends Omit<ToListProps, 'children'> {
  sizes: Record<string, number> | undefined;
}

/** Of how many it is not known; nothing where it is known of all. */
function NotKnown({ view, filters, sizes }: NotKnownProps) {
  if (sizes && !sizes[view]) return null;
  const words = sizes ? `${sizes[view]} not known` : 'Not known: see the list';
  return (
    <ToList view={view} filters={filters}>
      {words}
    </ToList>
  );
}

interface CountProps {
  view: ViewId;
  turn: number;
  filters: Filters;
  size: number | undefined;
  isWaiting: boolean;
}

function Count({ view, turn, filters, size, isWaiting }: CountProps) {
  const groups = useGroups({ ...filters, view });
  if (size !== undefined) return <Heading>{String(size)}</Heading>;
  if (isWaiting || groups === 'owner_not_known') return <Heading>…</Heading>;
  if (groups === 'too_many_filters') return <Heading>not known</Heading>;
  return (
    <Paced turn={turn} waiting={<Heading>…</Heading>}>
      <Counted key={JSON.stringify(groups)} view={view} groups={groups} />
    </Paced>
  );
}

function Counted({ view, groups }: { view: ViewId; groups: SearchGroup[] }) {
  const found = useCompanies({ groups, by: viewById(view).by, count: 1 });
  useReadTogether(view, found.status === 'loaded' ? found.readAt : undefined);
  if (found.status === 'loading') return <Heading>…</Heading>;
  if (found.status === 'failed') return <Heading>not known</Heading>;
  return <Heading>{String(found.total)}</Heading>;
}

function SizesReadAt() {
  const { overview, readOverview, formatInstant } = usePage();
  const readAt = lastOf(overview)?.readAt;
  return (
    <Flex gap="small" align="center">
      <Text variant="microcopy">
        Sizes of HubSpot’s segments{readAt ? `, read ${formatInstant(readAt)}` : ''}. They count
        companies that you may not see too, which lists leave out. HubSpot fills segments a while
        after a change.
      </Text>
      <ReadAgain size="xs" status={overview.status} onRead={readOverview} />
    </Flex>
  );
}
