import { Accordion, Alert, Flex, Heading, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { Run } from '../../../src/api/bulk';
import { ReadAgain } from '../../shared/parts/ReadAgain';
import { lastOf, useOnDemand } from '../../shared/useOnDemand';
import { useBulk } from '../bulk';
import { isFinished } from '../run/progress';
import { KeptRun } from './KeptRun';

/** The newest runs as they stand: those that are left first, to be resumed, then those that are over, to be undone. */
export function KeptRuns({ onOpen }: { onOpen(run: Run): void }) {
  const bulk = useBulk();
  const { state, read } = useOnDemand(bulk, ({ call }) => call('read_runs', {}));
  useEffect(() => read(), [read]);
  const runs = lastOf(state)?.runs;
  const left = runs?.filter((run) => !isFinished(run)) ?? [];
  const over = runs?.filter(isFinished) ?? [];
  return (
    <Flex direction="column" gap="small">
      <Heading>Earlier changes of many companies</Heading>
      {!runs && state.status === 'loading' && (
        <LoadingSpinner label="Reading them" showLabel size="xs" />
      )}
      {state.status === 'failed' && (
        <Alert title="They could not be read" variant="warning">
          {state.sentence}
        </Alert>
      )}
      {runs?.length === 0 && <Text>There are none yet.</Text>}
      {left.map((run) => (
        <KeptRun key={run.id} run={run} onOpen={onOpen} onChanged={read} />
      ))}
      {over.length > 0 && (
        <Accordion title={`Finished recently (${over.length})`} size="sm">
          <Flex direction="column" gap="small">
            {over.map((run) => (
              <KeptRun key={run.id} run={run} onOpen={onOpen} onChanged={read} />
            ))}
          </Flex>
        </Accordion>
      )}
      <Flex gap="small" align="center" wrap>
        <ReadAgain status={state.status} size="xs" onRead={read} />
        <Text variant="microcopy">What is new shows here some seconds later.</Text>
      </Flex>
    </Flex>
  );
}
