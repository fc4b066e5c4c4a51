import { Group, Paper, Text } from '@mantine/core';
import { dateAndTime } from '../format/dates';
import type { Viewer } from '../format/viewer';
import { RichText } from '../parts/RichText';
import { StateBadge } from '../parts/StateBadge';
import type { EntryKind, TimelineEntry } from './timeline-entries';

interface TimelineItemProps {
  entry: TimelineEntry;
  owners: ReadonlyMap<string, string>;
  viewer: Viewer;
}

const words = { notes: 'Note', tasks: 'Task', meetings: 'Meeting' } satisfies Record<
  EntryKind,
  string
>;

/** One note, task or meeting. */
export function TimelineItem({ entry, owners, viewer }: TimelineItemProps) {
  const { kind, at, title, body, ownerId, state } = entry;
  const owner = ownerId && (owners.get(ownerId) ?? `Owner ${ownerId}`);
  return (
    <Paper withBorder p="sm" component="article" data-entry={kind}>
      <Group justify="space-between" gap="xs" wrap="wrap">
        <Group gap="xs">
          <Text fw={600}>{words[kind]}</Text>
          {owner && (
            <Text size="sm" c="#516f90">
              {owner}
            </Text>
          )}
          {state && <StateBadge>{state}</StateBadge>}
        </Group>
        <Text size="sm" c="#516f90">
          {kind === 'tasks' && 'Due '}
          {at ? dateAndTime(at, viewer) : 'Without a date'}
        </Text>
      </Group>
      {title && <Text mt={6}>{title}</Text>}
      {body && (
        <Text mt={6} size="sm" component="div" style={{ overflowWrap: 'anywhere' }}>
          <RichText html={body} />
        </Text>
      )}
    </Paper>
  );
}
