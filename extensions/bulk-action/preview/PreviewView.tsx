import { Alert, Button, Flex, Heading, ProgressBar, Text } from '@hubspot/ui-extensions';
import type { Run } from '../../../src/api/bulk';
import { batchSize } from '../../../src/bulk/ids';
import type { ToDo } from '../act/act-of';
import { useBulk } from '../bulk';
import { actInWords, type Companies } from '../words';
import { doable } from './merge';
import { Piles } from './Piles';
import { StartRun } from './StartRun';
import { usePreview, type PreviewState } from './usePreview';

interface PreviewViewProps {
  toDo: ToDo;
  onBack(): void;
  onStarted(run: Run, companies: Companies): void;
}

/** What an act would come to, and the button that carries it out. */
export function PreviewView({ toDo, onBack, onStarted }: PreviewViewProps) {
  const { state, goOn } = usePreview(toDo);
  const { preview, status } = state;
  const companies = doable(preview);
  return (
    <Flex direction="column" gap="medium">
      <Heading>What would happen</Heading>
      {status !== 'loaded' && <Reading state={state} onAgain={goOn} />}
      {state.batches > 0 && <Piles act={toDo.act} preview={preview} />}
      {status === 'loaded' && companies.length === 0 && (
        <Text>There is nothing to do on the companies that are selected.</Text>
      )}
      {status === 'loaded' && companies.length > 0 ? (
        <StartRun
          toDo={toDo}
          companies={companies}
          label={actInWords(toDo.act, companies.length)}
          onBack={onBack}
          onStarted={(run) => onStarted(run, companies)}
        />
      ) : (
        <Flex>
          <Button onClick={onBack}>Back</Button>
        </Flex>
      )}
    </Flex>
  );
}

/** How many companies were looked at, or why it went no further. */
function Reading({ state, onAgain }: { state: PreviewState; onAgain(): void }) {
  const { selected } = useBulk();
  const looked = Math.min(state.batches * batchSize, selected.length);
  return (
    <>
      <ProgressBar
        title="Looking at the companies"
        value={looked}
        maxValue={selected.length}
        valueDescription={`${looked.toLocaleString('en')} of ${selected.length.toLocaleString('en')}`}
      />
      {state.status === 'failed' && (
        <Alert title="Not all companies could be looked at" variant="warning">
          <Text>{state.sentence}</Text>
          <Button size="xs" onClick={onAgain}>
            Try again
          </Button>
        </Alert>
      )}
    </>
  );
}
