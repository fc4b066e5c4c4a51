import { Accordion, Button, Flex, LoadingButton, Text, Tile } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Run } from '../../../src/api/bulk';
import { useBulk } from '../bulk';
import { NotDoneList } from '../NotDoneList';
import { beingUndone, isFinished } from '../run/progress';
import { UndoButton } from '../run/UndoButton';
import { mayUndo } from '../run/undo-words';
import { steer } from '../run/useRun';
import { actInWords, standingInWords } from '../words';
import { demibold } from '../../shared/parts/unchanged';

interface KeptRunProps {
  run: Run;
  /** Sends it: what is left of it, or its undo. */
  onOpen(run: Run): void;
  onChanged(): void;
}

/** A run that was kept: what, who, when, how far, and what can be done with it. */
export function KeptRun({ run, onOpen, onChanged }: KeptRunProps) {
  const { formatInstant } = useBulk();
  return (
    <Tile compact>
      <Flex direction="column" gap="extra-small">
        <Text format={demibold}>{actInWords(run.act, run.companies)}</Text>
        <Text variant="microcopy">{`By ${run.by.name} · ${formatInstant(run.at)}`}</Text>
        <Text>{standingInWords(run)}</Text>
        {run.notDone.length > 0 && (
          <Accordion title="Which, and why" size="xs">
            <NotDoneList companies={run.notDone} />
          </Accordion>
        )}
        <Flex gap="small" wrap>
          {!isFinished(run) && (
            <Button size="xs" variant="primary" onClick={() => onOpen(run)}>
              {run.state === 'undone' ? 'Go on undoing' : 'Resume'}
            </Button>
          )}
          {!isFinished(run) && run.state === 'open' && <Stop run={run} onStopped={onChanged} />}
          {mayUndo(run) && (
            <UndoButton run={run} size="xs" onUndo={() => onOpen(beingUndone(run))} />
          )}
        </Flex>
      </Flex>
    </Tile>
  );
}

/** Stops a run, whoever sends it. */
function Stop({ run, onStopped }: { run: Run; onStopped(): void }) {
  const bulk = useBulk();
  const [state, setState] = useState<'idle' | 'stopping' | { sentence: string }>('idle');
  const stop = async () => {
    setState('stopping');
    const sentence = await steer(run, 'stop', bulk);
    setState(sentence ? { sentence } : 'idle');
    if (!sentence) onStopped();
  };
  return (
    <>
      <LoadingButton size="xs" loading={state === 'stopping'} onClick={() => void stop()}>
        Stop
      </LoadingButton>
      {typeof state === 'object' && <Text>{state.sentence}</Text>}
    </>
  );
}
