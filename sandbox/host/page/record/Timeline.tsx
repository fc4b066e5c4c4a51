import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useCallback, useState } from 'react';
import { readAssociated } from '../api/records';
import { monthAndYear } from '../format/dates';
import { browserViewer } from '../format/viewer';
import { Failed } from '../parts/Failed';
import { Panel } from '../parts/Panel';
import { Skeletons } from '../parts/Skeletons';
import { useLoaded } from '../use-loaded';
import { entryKinds, entryProperties, newestFirst, toEntry } from './timeline-entries';
import type { TimelineEntry } from './timeline-entries';
import { TimelineItem } from './TimelineItem';

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
const step = 20;

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
      {loaded.status === 'loading' && <Skeletons lines={5} />}
      {loaded.status === 'failed' && <Failed what="The timeline could not be loaded" {...loaded} />}
      {loaded.status === 'ready' && (
        <Entries
          key={kind}
          entries={loaded.value.filter((entry) => kind === 'all' || entry.kind === kind)}
          owners={owners}
        />
      )}
    </Panel>
  );
}

function Entries({
  entries,
  owners,
}: {
  entries: readonly TimelineEntry[];
  owners: TimelineProps['owners'];
}) {
  const [shown, setShown] = useState(step);
  const viewer = browserViewer();
  if (entries.length === 0) return <Text c="#516f90">Nothing has happened yet.</Text>;
  const visible = entries.slice(0, shown);
  return (
    <Stack gap="sm">
      {visible.map((entry, index) => {
        const month = monthAndYear(entry.at, viewer);
        const earlier = visible[index - 1];
        return (
          <Stack key={`${entry.kind}-${entry.id}`} gap="sm">
            {(!earlier || monthAndYear(earlier.at, viewer) !== month) && (
              <Title order={3}>{month}</Title>
            )}
            <TimelineItem entry={entry} owners={owners} viewer={viewer} />
          </Stack>
        );
      })}
      {entries.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + step)}>
          Show earlier ({entries.length - shown})
        </Button>
      )}
    </Stack>
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
