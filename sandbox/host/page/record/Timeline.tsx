import { Group, SegmentedControl, Title } from '@mantine/core';
import { useCallback, useState } from 'react';
import { readAssociated } from '../api/records';
import { LoadedView } from '../parts/LoadedView';
import { Panel } from '../parts/Panel';
import { useLoaded } from '../use-loaded';
import {
  entryKinds,
  entryProperties,
  newestFirst,
  toEntry,
  type TimelineEntry,
} from './timeline-entries';
import { TimelineEntries } from './TimelineEntries';

interface TimelineProps {
  companyId: string;
  owners: ReadonlyMap<string, string>;
  /** Another number reads the timeline again. */
  revision: number;
}

const choices = [
  { value: 'all', label: 'All' },
  { value: 'notes', label: 'Notes' },
  { value: 'tasks', label: 'Tasks' },
  { value: 'meetings', label: 'Meetings' },
];

/** The company's notes, tasks and meetings, newest first. */
export function Timeline({ companyId, owners, revision }: TimelineProps) {
  const [kind, setKind] = useState('all');
  const load = useCallback((signal: AbortSignal) => loadEntries(companyId, signal), [companyId]);
  const { loaded } = useLoaded(load, revision);
  return (
    <Panel aria-labelledby="timeline">
      <Group justify="space-between" mb="md">
        <Title order={2} id="timeline">
          Timeline
        </Title>
        <SegmentedControl
          aria-label="Show in the timeline"
          size="xs"
          data={choices}
          value={kind}
          onChange={setKind}
        />
      </Group>
      <LoadedView loaded={loaded} failed="The timeline could not be loaded" lines={5}>
        {(entries) => (
          <TimelineEntries
            key={kind}
            entries={entries.filter((entry) => kind === 'all' || entry.kind === kind)}
            owners={owners}
          />
        )}
      </LoadedView>
    </Panel>
  );
}

async function loadEntries(companyId: string, signal: AbortSignal): Promise<TimelineEntry[]> {
  const lists = await Promise.all(
    entryKinds.map(async (kind) => {
      const records = await readAssociated(companyId, kind, entryProperties(kind), signal);
      return records.map((record) => toEntry(kind, record));
    }),
  );
  return lists.flat().sort(newestFirst);
}
