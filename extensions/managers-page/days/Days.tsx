import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { useCallback, useState } from 'react';
import { byDay, dayKinds, daysAhead, daysOf, type DayKindId } from '../../../src/portfolio/days';
import { groupsFor, toParams } from '../../../src/portfolio/filters';
import { viewById, type ViewId } from '../../../src/portfolio/views';
import { FilterBar } from '../filters/FilterBar';
import { useFilters } from '../filters/useFilters';
import { usePage } from '../page';
import { shortDate } from '../../shared/dates';
import { pathOf } from '../routes';
import { Paced } from '../search/Paced';
import { ReadAt } from '../search/ReadAt';
import { NoSearchYet, SearchFailed, Searching } from '../search/SearchState';
import { DaySearch, type DaysFound } from './DaySearch';
import { DayTable } from './DayTable';

/** Who is not among the days: it is past, or the contract has none yet. */
const elsewhere: readonly ViewId[] = ['overdue', 'proof_overdue', 'act_not_known'];

/** Every last day to act over all offboardings, in order. */
export function Days() {
  const { filters } = useFilters();
  const { day, who } = usePage();
  const searches = dayKinds.map(({ id, property, conditions }) => ({
    kind: id,
    by: property,
    groups: groupsFor(filters, { today: day, who }, [conditions]),
  }));
  const ready = searches.flatMap(({ groups, ...search }) =>
    typeof groups === 'string' ? [] : [{ ...search, groups }],
  );
  const refused = searches.map(({ groups }) => groups).find((groups) => typeof groups === 'string');
  return (
    <Flex direction="column" gap="medium">
      <FilterBar />
      <Flex gap="small" wrap>
        <Text>The next {daysAhead} days. Not among them:</Text>
        {elsewhere.map((view) => (
          <PageLink key={view} to={pathOf('list')} params={toParams({ ...filters, view })}>
            {viewById(view).label}
          </PageLink>
        ))}
      </Flex>
      {refused ? (
        <NoSearchYet why={refused} />
      ) : (
        <Calendar key={JSON.stringify(ready)} searches={ready} />
      )}
    </Flex>
  );
}

type Search = Omit<Parameters<typeof DaySearch>[0], 'onFound'>;

/** Shows the days as the searches come in, and says what is still read, was cut off, or failed. */
function Calendar({ searches }: { searches: Search[] }) {
  const { day } = usePage();
  const [found, setFound] = useState<Partial<Record<DayKindId, DaysFound>>>({});
  const tell = useCallback(
    (kind: DayKindId, now: DaysFound) => setFound((before) => ({ ...before, [kind]: now })),
    [],
  );
  const all = searches.map(({ kind }) => found[kind]);
  const failed = all.flatMap((one) => (one?.status === 'failed' ? [one] : []));
  const isReading = all.some((one) => one === undefined || one.status === 'loading');
  const days = searches.flatMap(({ kind }) => {
    const one = found[kind];
    return one?.status === 'loaded' ? daysOf(kind, one.rows, day) : [];
  });
  return (
    <Flex direction="column" gap="small">
      {searches.map((search, turn) => (
        <Paced key={search.kind} turn={turn} waiting={null}>
          <DaySearch {...search} onFound={tell} />
        </Paced>
      ))}
      {failed.length > 0 && <SearchFailed onAgain={() => failed.forEach(({ again }) => again())} />}
      {isReading && <Searching />}
      <ReadAt times={all.flatMap((one) => (one?.status === 'loaded' ? one.times : []))} />
      <DayTable days={byDay(days)} isWhole={!isReading && failed.length === 0} />
      <CutOff found={found} />
    </Flex>
  );
}

/** Says of which kinds only the first days are shown, up to which day, and reads on. */
function CutOff({ found }: { found: Partial<Record<DayKindId, DaysFound>> }) {
  const { day: today } = usePage();
  return dayKinds.map(({ id, label, day }) => {
    const one = found[id];
    const last = one?.status === 'loaded' ? one.rows.at(-1) : undefined;
    const until = last && day(last);
    if (one?.status !== 'loaded' || !(one.more ?? one.again)) return null;
    const upTo = until ? `, up to ${shortDate(until, today)}` : '';
    return (
      <Flex key={id} gap="small" align="center">
        <Text variant="microcopy">
          {`${label}: the first ${one.rows.length} of ${one.total}${upTo}`}
        </Text>
        {one.again && <Text variant="microcopy">HubSpot did not answer for the next ones.</Text>}
        <Button
          size="xs"
          variant="transparent"
          disabled={one.isReadingOn}
          onClick={one.more ?? one.again}
        >
          {one.again ? 'Search again' : one.isReadingOn ? 'Reading…' : 'Show more'}
        </Button>
      </Flex>
    );
  });
}
