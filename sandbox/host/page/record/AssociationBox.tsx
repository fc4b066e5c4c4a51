import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useCallback, useState } from 'react';
import { readAssociated } from '../api/records';
import { loadStageLabels } from '../api/schemas';
import { browserViewer } from '../format/viewer';
import { Failed } from '../parts/Failed';
import { Panel } from '../parts/Panel';
import { Skeletons } from '../parts/Skeletons';
import { useLoaded } from '../use-loaded';
import type { AssociationItem, AssociationShape } from './association-items';

interface AssociationBoxProps {
  shape: AssociationShape;
  companyId: string;
  revision: number;
}

const shownAtFirst = 5;

/** The associated records of one type, five at first. */
export function AssociationBox({ shape, companyId, revision }: AssociationBoxProps) {
  const [all, setAll] = useState(false);
  const load = useCallback(
    (signal: AbortSignal) => loadItems(shape, companyId, signal),
    [shape, companyId],
  );
  const { loaded } = useLoaded(load, revision);
  const items = loaded.status === 'ready' ? loaded.value : [];
  return (
    <Panel aria-label={shape.label}>
      <Title order={2} mb="sm">
        {shape.label}
        {loaded.status === 'ready' && ` (${items.length})`}
      </Title>
      {loaded.status === 'loading' && <Skeletons lines={2} />}
      {loaded.status === 'failed' && <Failed what="Could not be loaded" {...loaded} />}
      {loaded.status === 'ready' && items.length === 0 && (
        <Text size="sm" c="#516f90">
          None
        </Text>
      )}
      <Stack gap="sm">
        {items.slice(0, all ? items.length : shownAtFirst).map((item) => (
          <Item key={item.id} item={item} />
        ))}
        {!all && items.length > shownAtFirst && (
          <Button variant="default" size="xs" onClick={() => setAll(true)}>
            Show all {items.length}
          </Button>
        )}
      </Stack>
    </Panel>
  );
}

function Item({ item: { title, lines, stage } }: { item: AssociationItem }) {
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      <Group gap="xs" justify="space-between" align="flex-start">
        <Text fw={600}>{title}</Text>
        {stage && (
          <Badge variant="light" color="navy" radius="sm" tt="none" fw={500}>
            {stage}
          </Badge>
        )}
      </Group>
      {lines.map((line, index) => (
        <Text key={index} size="sm" c="#516f90">
          {line}
        </Text>
      ))}
    </div>
  );
}

async function loadItems(shape: AssociationShape, companyId: string, signal: AbortSignal) {
  const [records, stages] = await Promise.all([
    readAssociated(companyId, shape.type, shape.properties, signal),
    shape.staged ? loadStageLabels(shape.type, signal) : new Map<string, string>(),
  ]);
  const viewer = browserViewer();
  return records.map((record) => shape.toItem(record, stages, viewer));
}
