import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useCallback, useState } from 'react';
import { readAssociated } from '../api/records';
import { loadStageLabels } from '../api/schemas';
import { browserViewer } from '../format/viewer';
import { LoadedView } from '../parts/LoadedView';
import { Panel } from '../parts/Panel';
import { StateBadge } from '../parts/StateBadge';
import { useLoaded } from '../use-loaded';
import type { AssociationItem, AssociationShape } from './association-items';

interface AssociationBoxProps {
  shape: AssociationShape;
  companyId: string;
  currency: string | null | undefined;
  revision: number;
}

const shownAtFirst = 5;

/** The associated records of one type, five at first. */
export function AssociationBox({ shape, companyId, currency, revision }: AssociationBoxProps) {
  const [all, setAll] = useState(false);
  const load = useCallback(
    (signal: AbortSignal) => loadItems(shape, companyId, currency, signal),
    [shape, companyId, currency],
  );
  const { loaded } = useLoaded(load, revision);
  const count = loaded.status === 'ready' ? ` (${loaded.value.length})` : '';
  return (
    <Panel aria-label={shape.label}>
      <Title order={2} mb="sm">
        {shape.label}
        {count}
      </Title>
      <LoadedView loaded={loaded} failed="Could not be loaded" lines={2}>
        {(items) => (
          <Stack gap="sm">
            {items.length === 0 && (
              <Text size="sm" c="#516f90">
                None
              </Text>
            )}
            {items.slice(0, all ? items.length : shownAtFirst).map((item) => (
              <Item key={item.id} item={item} />
            ))}
            {!all && items.length > shownAtFirst && (
              <Button variant="default" size="xs" onClick={() => setAll(true)}>
                Show all {items.length}
              </Button>
            )}
          </Stack>
        )}
      </LoadedView>
    </Panel>
  );
}

function Item({ item: { title, lines, stage } }: { item: AssociationItem }) {
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      <Group gap="xs" justify="space-between" align="flex-start">
        <Text fw={600}>{title}</Text>
        {stage && <StateBadge>{stage}</StateBadge>}
      </Group>
      {lines.map((line, index) => (
        <Text key={index} size="sm" c="#516f90">
          {line}
        </Text>
      ))}
    </div>
  );
}

async function loadItems(
  shape: AssociationShape,
  companyId: string,
  currency: string | null | undefined,
  signal: AbortSignal,
) {
  const [records, stages] = await Promise.all([
    readAssociated(companyId, shape.type, shape.properties, signal),
    shape.staged ? loadStageLabels(shape.type, signal) : new Map<string, string>(),
  ]);
  const surroundings = { stages, currency, viewer: browserViewer() };
  return records.map((record) => shape.toItem(record, surroundings));
}
