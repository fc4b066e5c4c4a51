import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { monthAndYear } from '../format/dates';
import { browserViewer } from '../format/viewer';
import type { TimelineEntry } from './timeline-entries';
import { TimelineItem } from './TimelineItem';

interface TimelineEntriesProps {
  entries: readonly TimelineEntry[];
  owners: ReadonlyMap<string, string>;
}

const step = 20;

/** The entries under their months, twenty at first. */
export function TimelineEntries({ entries, owners }: TimelineEntriesProps) {
  const [shown, setShown] = useState(step);
  const viewer = browserViewer();
  if (entries.length === 0) return <Text c="#516f90">Nothing here yet.</Text>;
  const visible = entries.slice(0, shown).map((entry, index) => {
    const month = monthAndYear(entry.at, viewer);
    const earlier = entries[index - 1];
    return { entry, heading: earlier && monthAndYear(earlier.at, viewer) === month ? '' : month };
  });
  return (
    <Stack gap="sm">
      {visible.map(({ entry, heading }) => (
        <Stack key={`${entry.kind}-${entry.id}`} gap="sm">
          {heading && <Title order={3}>{heading}</Title>}
          <TimelineItem entry={entry} owners={owners} viewer={viewer} />
        </Stack>
      ))}
      {entries.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + step)}>
          Show earlier ({entries.length - shown})
        </Button>
      )}
    </Stack>
  );
}
