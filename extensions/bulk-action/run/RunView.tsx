import { Button, Flex, Heading, ProgressBar, Text } from '@hubspot/ui-extensions';
import type { Run } from '../../../src/api/bulk';
import { NotDoneList } from '../NotDoneList';
import { actInWords, countsInWords, unreadInWords, type Companies } from '../words';
import { beingUndone, isFinished, progressOf } from './progress';
import { RunEnding } from './RunEnding';
import { UndoButton } from './UndoButton';
import { mayUndo } from './undo-words';
import { useRun } from './useRun';

interface RunViewProps {
  run: Run;
  /** The run's companies in order, where it was started here. */
  companies?: Companies | undefined;
  onBack(): void;
}

/** A run while it is sent, and what came of it. */
export function RunView({ run: first, companies, onBack }: RunViewProps) {
  const { state, stop, send } = useRun(first);
  const { run } = state;
  const isUndo = run.state === 'undone';
  return (
    <Flex direction="column" gap="medium">
      <Heading>{`${isUndo ? 'Undo: ' : ''}${actInWords(run.act, run.companies)}`}</Heading>
      <Progress run={run} />
      {state.status === 'ended' ? (
        <RunEnding run={run} end={state.end} companies={companies} left={state.left} />
      ) : (
        <Flex direction="column" gap="small" align="start">
          <Button disabled={state.status === 'stopping'} onClick={stop}>
            {state.status === 'stopping' ? 'Stopping after this batch…' : 'Stop'}
          </Button>
          <Text variant="microcopy">
            If this is closed, it stops. It can be resumed here later, and nothing is done twice.
          </Text>
        </Flex>
      )}
      {state.status === 'ended' && state.unread > 0 && (
        <Text variant="microcopy">{unreadInWords(run.act, state.unread)}</Text>
      )}
      {run.notDone.length > 0 && <NotDoneList companies={run.notDone} />}
      {state.status === 'ended' && (
        <Flex gap="small" wrap>
          {!isFinished(run) && (
            <Button variant="primary" onClick={() => send(run)}>
              {isUndo ? 'Go on undoing' : 'Resume'}
            </Button>
          )}
          {mayUndo(run) && <UndoButton run={run} onUndo={() => send(beingUndone(run))} />}
          <Button onClick={onBack}>Back</Button>
        </Flex>
      )}
    </Flex>
  );
}

function Progress({ run }: { run: Run }) {
  const { done, of } = progressOf(run);
  const shown = Math.min(done, of);
  return (
    <Flex direction="column" gap="extra-small">
      <ProgressBar
        title={run.state === 'undone' ? 'Undone or kept' : 'Companies done'}
        value={shown}
        maxValue={Math.max(of, 1)}
        valueDescription={`${shown.toLocaleString('en')} of ${of.toLocaleString('en')}`}
      />
      <Text>{countsInWords(run)}</Text>
    </Flex>
  );
}
