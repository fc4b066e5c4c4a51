import { AutoGrid, Divider, Flex } from '@hubspot/ui-extensions';
import { stageIds } from '../../../src/playbook/lookup';
import type { ViewId } from '../../../src/portfolio/views';
import { FilterBar } from '../filters/FilterBar';
import { MovesProvider } from './board-moves';
import { ReadTogether } from '../search/ReadTogether';
import { Column } from './Column';

/** Shown apart: nothing is late there. */
const apart: readonly ViewId[] = ['paused', 'starting'];

/** The open offboardings by stage, the first of each by what is due next. */
export function Board() {
  return (
    <Flex direction="column" gap="medium">
      <FilterBar />
      <MovesProvider>
        <ReadTogether>
          <AutoGrid columnWidth={220} flexible gap="small">
            {stageIds.map((stage, turn) => (
              <Column
                key={stage}
                view={`stage_${stage}`}
                stage={stage}
                status="under_way"
                turn={turn}
              />
            ))}
          </AutoGrid>
          <Divider />
          <AutoGrid columnWidth={220} flexible gap="small">
            {apart.map((view, turn) => (
              <Column key={view} view={view} turn={stageIds.length + turn} />
            ))}
          </AutoGrid>
        </ReadTogether>
      </MovesProvider>
    </Flex>
  );
}
