import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Selection } from './use-selection';

interface SelectAllProps {
  selection: Selection;
  total: number;
  loadAll(signal: AbortSignal): Promise<string[]>;
}

/** Ticks what the list has on its other pages too. How many HubSpot hands to a bulk action at most is unknown. */
export function SelectAll({ selection, total, loadAll }: SelectAllProps) {
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  if (total <= selection.ids.length) return null;
  const selectAll = async () => {
    setState('loading');
    try {
      selection.set(await loadAll(new AbortController().signal), true);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={state === 'loading'}
        onClick={() => void selectAll()}
      >
        {`Select all ${total.toLocaleString('en')}`}
      </Button>
      {state === 'failed' && (
        <Text size="sm" c="#9b1c1c" role="alert">
          They could not be read.
        </Text>
      )}
    </>
  );
}
