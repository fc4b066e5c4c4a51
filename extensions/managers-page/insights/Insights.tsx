import { EmptyState, Flex, ProgressBar, Text } from '@hubspot/ui-extensions';
import { measures } from '../../../src/insights/measures';
import { usePage } from '../page';
import { Paced } from '../search/Paced';
import { SearchFailed } from '../search/SearchState';
import { MeasureView } from './MeasureView';
import { ReadCases } from './ReadCases';
import { useCases } from './useCases';

/** Figures over all offboardings that the viewer may see. They stand once all are read: a part would be a wrong figure. */
export function Insights() {
  const { day, formatInstant } = usePage();
  const { reading, add, fail } = useCases();
  const { cases, total, last, doneAt, failed } = reading;
  if (doneAt && cases.length === 0)
    return (
      <EmptyState title="Nothing to count yet" layout="vertical">
        <Text>There is no offboarding that you may see.</Text>
      </EmptyState>
    );
  if (doneAt)
    return (
      <Flex direction="column" gap="large">
        <Text variant="microcopy">
          {cases.length} offboardings that you may see, read {formatInstant(doneAt)}.
          {total !== cases.length &&
            ` HubSpot counted ${total} at the start: some came or went while reading.`}
          {
            ' Below 20 cases only counts are shown. Changes of the playbook over time are not taken out.'
          }
        </Text>
        {measures.map((measure) => (
          <MeasureView
            key={measure.id}
            measure={measure}
            table={measure.table({ cases, today: day })}
          />
        ))}
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
