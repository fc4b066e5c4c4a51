import { AutoGrid, Divider, Flex } from '@hubspot/ui-extensions';
import { stageIds } from '../../../src/playbook/lookup';
import type { ViewId } from '../../../src/portfolio/views';
import { FilterBar } from '../filters/FilterBar';
import { Column } from './Column';

const stageColumns = stageIds.map((stage): ViewId => `stage_${stage}`);
/** Shown apart: nothing is late there. */
const apart: readonly ViewId[] = ['paused', 'starting'];

/** The open offboardings by stage, the first of each by what is due next. */
export function Board() {
  return (
    <Flex direction="column" gap="medium">
      <FilterBar />
      <AutoGrid columnWidth={220} flexible gap="small">
        {stageColumns.map((view, turn) => (
          <Column key={view} view={view} status="under_way" turn={turn} />
        ))}
      </AutoGrid>
      <Divider />
      <AutoGrid columnWidth={220} flexible gap="small">
        {apart.map((view, turn) => (
          <Column key={view} view={view} turn={stageColumns.length + turn} />
        ))}
      </AutoGrid>
    </Flex>
  );
}
