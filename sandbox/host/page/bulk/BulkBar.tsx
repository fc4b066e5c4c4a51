import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Viewer } from '../api/catalog';
import { useLive } from '../api/live';
import { loadBulkActions, type Card } from '../api/sandbox';
import { useLoaded } from '../use-loaded';
import { BulkDialog } from './BulkDialog';
import { SelectAll } from './SelectAll';
import type { Selection } from './use-selection';

interface BulkBarProps {
  selection: Selection;
  /** How many companies the list has on all its pages. */
  total: number;
  loadAll(signal: AbortSignal): Promise<string[]>;
  viewer: Viewer;
  /** After an action was closed: it may have changed what is listed. */
  closed(): void;
}

/** What can be done with the companies that are ticked: the app's bulk actions, each by its label. */
export function BulkBar({ selection, total, loadAll, viewer, closed }: BulkBarProps) {
  const { loaded } = useLoaded(loadBulkActions, useLive().version);
  const [open, setOpen] = useState<{ action: Card; ids: readonly string[] }>();
  const { ids } = selection;
  const actions = loaded.status === 'ready' ? loaded.value : [];
  const close = () => {
    setOpen(undefined);
    closed();
  };
  return (
    <>
      {ids.length > 0 && (
        <Group gap="xs" role="toolbar" aria-label="Bulk actions">
          <Text size="sm" fw={600} role="status">
            {`${ids.length.toLocaleString('en')} selected`}
          </Text>
          <SelectAll selection={selection} total={total} loadAll={loadAll} />
          <Button size="compact-sm" variant="subtle" onClick={selection.clear}>
            Select none
          </Button>
          {actions.map((action) => (
            <Button
              key={action.uid}
              size="compact-sm"
              variant="default"
              onClick={() => setOpen({ action, ids })}
            >
              {action.name}
            </Button>
          ))}
          {loaded.status === 'ready' && actions.length === 0 && (
            <Text size="sm" c="#516f90">
              The app has no bulk action for companies.
            </Text>
          )}
          {loaded.status === 'failed' && (
            <Text size="sm" c="#9b1c1c" role="alert">
              The bulk actions could not be loaded.
            </Text>
          )}
        </Group>
      )}
      {open && <BulkDialog {...open} viewer={viewer} close={close} />}
    </>
  );
}
