import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Catalog } from '../api/catalog';
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
  catalog: Catalog;
  revision: number;
}

const shownAtFirst = 5;

/** The associated records of one type, five at first. */
export function AssociationBox({ shape, companyId, catalog, revision }: AssociationBoxProps) {
  const [all, setAll] = useState(false);
  const load = useCallback(
    (signal: AbortSignal) => loadRecords(shape, companyId, signal),
    [shape, companyId],
  );
  const { loaded } = useLoaded(load, revision);
  const surroundings = {
    currency: catalog.account.companyCurrency,
    owners: catalog.owners,
    viewer: browserViewer(),
  };
  const count = loaded.status === 'ready' ? ` (${loaded.value.records.length})` : '';
  return (
    <Panel aria-label={shape.label}>
      <Title order={2} mb="sm">
        {shape.label}
        {count}
      </Title>
      <LoadedView loaded={loaded} failed="Could not be loaded" lines={2}>
        {({ records, stages }) => (
          <Stack gap="sm">
            {records.length === 0 && (
              <Text size="sm" c="#516f90">
                None
              </Text>
            )}
            {records
              .slice(0, all ? records.length : shownAtFirst)
              .map((record) => shape.toItem(record, { ...surroundings, stages }))
              .map((item) => (
                <Item key={item.id} item={item} />
              ))}
            {!all && records.length > shownAtFirst && (
              <Button variant="default" size="xs" onClick={() => setAll(true)}>
                Show all {records.length}
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

async function loadRecords(shape: AssociationShape, companyId: string, signal: AbortSignal) {
  const [records, stages] = await Promise.all([
    readAssociated(companyId, shape.type, shape.properties, signal),
    shape.staged ? loadStageLabels(shape.type, signal) : new Map<string, string>(),
  ]);
  return { records, stages };
}
