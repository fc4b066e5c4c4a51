import { EmptyState, Flex, ProgressBar, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { Case } from '../../../src/insights/case';
import { measures } from '../../../src/insights/measures';
import { casesFor } from '../../../src/insights/narrow';
import { narrows } from '../../../src/portfolio/filters';
import { FilterBar } from '../filters/FilterBar';
import { useFilters } from '../filters/useFilters';
import { lastOf, useOnDemand } from '../../shared/useOnDemand';
import { usePage } from '../page';
import { Paced } from '../search/Paced';
import { NoSearchYet, SearchFailed } from '../search/SearchState';
import { MeasureView } from './MeasureView';
import { ReadCases } from './ReadCases';
import { useCases } from './useCases';

/** Figures over all offboardings that the viewer may see. They stand once all are read: a part would be a wrong figure. */
export function Insights() {
  const { formatInstant } = usePage();
  const { reading, add, fail } = useCases();
  const { cases, total, last, doneAt, failed } = reading;
  if (doneAt && cases.length === 0)
    return (
      <EmptyState title="Nothing to count yet" layout="vertical">
        <Text>
          There is no offboarding that you may see. One is started on a company’s record, or for
          many in HubSpot’s list of companies.
        </Text>
      </EmptyState>
    );
  if (doneAt)
    return (
      <Flex direction="column" gap="large">
        <FilterBar />
        <Text variant="microcopy">
          {cases.length} {cases.length === 1 ? 'offboarding' : 'offboardings'} that you may see,
          read {formatInstant(doneAt)}.
          {total !== cases.length &&
            ` HubSpot counted ${total} at the start: some came or went while reading.`}
          {
            ' Each offboarding of a company counts; lists have its newest. Below 20 cases only counts are shown. Changes of the playbook over time are not taken out.'
          }
        </Text>
        <Figures cases={cases} />
      </Flex>
    );
  return (
    <Flex direction="column" gap="medium">
      {failed ? (
        <SearchFailed onAgain={failed} />
      ) : (
        <ProgressBar
          title="Reading all offboardings"
          value={cases.length}
          maxValue={total ?? 1}
          valueDescription={total === undefined ? 'counting' : `${cases.length} of ${total}`}
        />
      )}
      <Paced key={last} turn={last === 0 ? 0 : 1} waiting={null}>
        <ReadCases after={last} onRead={add} onFailed={fail} />
      </Paced>
    </Flex>
  );
}

/** Every figure, of the cases that meet the filters in the address. */
function Figures({ cases }: { cases: readonly Case[] }) {
  const page = usePage();
  const { day, who } = page;
  const { filters } = useFilters();
  const { state, read } = useOnDemand(page, ({ call }) => call('read_playbook', {}));
  useEffect(() => read(), [read]);
  const playbook = lastOf(state)?.playbook;
  const those = casesFor(cases, filters, who);
  if (those === 'owner_not_known') return <NoSearchYet why={those} />;
  return (
    <>
      {narrows(filters) && (
        <Text>
          {those.length} of {cases.length} meet the filters.
        </Text>
      )}
      {measures.map((measure) => (
        <MeasureView
          key={measure.id}
          measure={measure}
          table={measure.table({ cases: those, today: day, playbook })}
        />
      ))}
    </>
  );
}
