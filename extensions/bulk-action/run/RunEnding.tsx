import { Alert, Text } from '@hubspot/ui-extensions';
import type { Run } from '../../../src/api/bulk';
import { batchesLeft } from '../../../src/bulk/batches-left';
import { batchOf, batchSize } from '../../../src/bulk/ids';
import { Names } from '../Names';
import type { Companies } from '../words';
import { isFinished } from './progress';
import type { RunEnd } from './send-run';

interface RunEndingProps {
  run: Run;
  end: RunEnd;
  /** The run's companies in order, where it was started here. */
  companies: Companies | undefined;
  /** Else the companies of the first batches that were left. */
  left: Companies | undefined;
}

/** How a run ended: over, stopped, or with batches that failed, whose companies are named where they are known. */
export function RunEnding({ run, end, companies, left }: RunEndingProps) {
  if (isFinished(run)) return <Finished run={run} />;
  if (typeof end === 'object')
    return (
      <Alert title="It could not go on" variant="warning">
        {end.sentence}
      </Alert>
    );
  if (end === 'stopped')
    return (
      <Alert title="Stopped" variant="info">
        {`What was done stays done. The rest waits until it is resumed, here or later.${isHalfDone(run) ? halfDone : ''}`}
      </Alert>
    );
  return <LeftBatches run={run} companies={companies} left={left} />;
}

const halfDone =
  ' A part of the rest is half done, such as offboardings without tasks: resume it or undo it.';

/** Whether a batch was begun that did not come to its end. */
const isHalfDone = ({ begun, over, state }: Run): boolean =>
  state !== 'undone' && begun.some((batch) => !over.includes(batch));

function Finished({ run: { state, counts, notDone } }: { run: Run }) {
  const isUndo = state === 'undone';
  const title = isUndo ? 'Undone' : 'Done';
  const isWhole = isUndo ? notDone.length === 0 : counts.failed === 0;
  if (isUndo && !isWhole && counts.undone === 0)
    return <Alert title="Nothing was undone" variant="warning" />;
  return isWhole ? (
    <Alert title={title} variant="success" />
  ) : (
    <Alert title={`${title}, except those named below`} variant="warning" />
  );
}

/** The batches that failed each time. */
function LeftBatches({ run, companies, left: first }: Omit<RunEndingProps, 'end'>) {
  const left = batchesLeft(run);
  const named = companies ? left.flatMap((batch) => batchOf(companies, batch)) : first;
  const unnamed = named ? left.slice(Math.ceil(named.length / batchSize)) : left;
  return (
    <Alert title="Some companies could not be reached" variant="warning">
      <Text>
        HubSpot did not answer for them, was busy, or refused a part. Go on with it: nothing is done
        twice.
      </Text>
      {named && named.length > 0 && <Names companies={named} />}
      {unnamed.length > 0 && (
        <Text>{unnamed.map((batch) => rangeOf(batch, run.companies)).join(', ')}</Text>
      )}
    </Alert>
  );
}

/** `companies 101 to 200 of 350`: of a run that was started elsewhere not all names are here. */
const rangeOf = (batch: number, of: number): string =>
  `companies ${batch * batchSize + 1} to ${Math.min((batch + 1) * batchSize, of)} of ${of}`;
