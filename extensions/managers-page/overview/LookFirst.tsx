import { EmptyState, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { narrows, type Filters } from '../../../src/portfolio/filters';
import { lookFirst, type ToLookAt } from '../../../src/portfolio/look-first';
import type { SearchGroup } from '../../../src/portfolio/search';
import { viewById } from '../../../src/portfolio/views';
import { useFilters, useGroups } from '../filters/useFilters';
import { usePage } from '../page';
import { CompanyLink } from '../parts';
import { ownerInWords, stageInWords } from '../row-words';
import { ReadAt } from '../search/ReadAt';
import { NoSearchYet, SearchFailed, Searching } from '../search/SearchState';
import { useCompanies, type Found } from '../search/useCompanies';
import { readOfEach, type LookFirstView } from './look-first-views';

type Groups = Record<LookFirstView, SearchGroup[]>;

/** The five offboardings to look at first, each with its reasons. */
export function LookFirst() {
  const { filters } = useFilters();
  const act_by = useGroups({ ...filters, view: 'act_by' });
  const overdue = useGroups({ ...filters, view: 'overdue' });
  const stuck = useGroups({ ...filters, view: 'stuck' });
  return (
    <Flex direction="column" gap="small">
      <Heading>Look at these first</Heading>
      {typeof act_by === 'string' || typeof overdue === 'string' || typeof stuck === 'string' ? (
        <NoSearchYet
          why={[act_by, overdue, stuck].find((one) => typeof one === 'string') ?? 'owner_not_known'}
        />
      ) : (
        <Ranked
          key={JSON.stringify([act_by, overdue, stuck])}
          groups={{ act_by, overdue, stuck }}
          filters={filters}
        />
      )}
    </Flex>
  );
}

/** Ranks what the searches found together. Each reads the most pressing of its view, so that no other can be among the five. */
function Ranked({ groups, filters }: { groups: Groups; filters: Filters }) {
  const actBy = useView('act_by', groups);
  const overdue = useView('overdue', groups);
  const stuck = useView('stuck', groups);
  const { day } = usePage();
  const all = [actBy, overdue, stuck];
  const failed = all.filter(({ status }) => status === 'failed');
  const rows = all.flatMap((found) => (found.status === 'loaded' ? found.rows : []));
  if (failed.length > 0)
    return <SearchFailed onAgain={() => failed.forEach(({ again }) => again())} />;
  if (all.some(({ status }) => status === 'loading')) return <Searching />;
  const ranked = lookFirst(rows, day);
  const times = all.flatMap((found) => (found.status === 'loaded' ? [found.readAt] : []));
  return ranked.length > 0 ? (
    <Flex direction="column" gap="small">
      <ReadAt times={times} />
      {ranked.map((one) => (
        <OneToLookAt key={one.row.companyId} one={one} />
      ))}
    </Flex>
  ) : (
    <EmptyState
      title={narrows(filters) ? 'None of these presses' : 'Nothing presses'}
      layout="vertical"
    >
      <Text>Nothing is overdue or stuck, and no contract needs an act within 30 days.</Text>
      <ReadAt times={times} />
    </EmptyState>
  );
}

const useView = (view: LookFirstView, groups: Groups): Found =>
  useCompanies({ groups: groups[view], by: viewById(view).by, count: readOfEach });

function OneToLookAt({ one: { row, why } }: { one: ToLookAt }) {
  return (
    <Flex direction="column">
      <Flex gap="small" wrap>
        <CompanyLink row={row} />
        <Text variant="microcopy">
          {stageInWords(row)} · {ownerInWords(row)}
        </Text>
      </Flex>
      <Text>{why.join('. ')}</Text>
    </Flex>
  );
}
