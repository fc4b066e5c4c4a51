import type { Run } from '../../../src/api/bulk';
import type { Dependencies } from '../../shared/dependencies';
import { batchesLeft, withDone, withUndone } from './progress';
import { sendBatch, type BatchEnd } from './send-batch';
import { sendPaced } from './send-paced';

/** The number of batches in a row that may fail before the run is left, to be resumed by a person. */
const maxFailedInARow = 3;

/** How the sending of a run ended. `left`: it was gone through, and some batches failed each time. */
export type RunEnd = 'over' | 'left' | 'stopped' | { sentence: string };

interface RunSending extends Pick<Dependencies, 'call' | 'wait' | 'now' | 'today' | 'me'> {
  newRequestId(): string;
  isStopping(): boolean;
  /** Called after each reply, with the run as it is then. */
  onProgress(run: Run): void;
}

/** Sends the batches of a run that are left: carries them out, or undoes them where the run is being undone. */
export async function sendRun(run: Run, sending: RunSending): Promise<RunEnd> {
  const { isStopping } = sending;
  const sendOne = batchSender(run, sending);
  let failed = 0;
  let inARow = 0;
  for (const batch of batchesLeft(run)) {
    if (isStopping()) return 'stopped';
    const end = await sendOne(batch);
    if (end !== 'over' && end !== 'left') return end;
    inARow = end === 'left' ? inARow + 1 : 0;
    failed += end === 'left' ? 1 : 0;
    if (inARow === maxFailedInARow) return 'left';
  }
  return failed > 0 ? 'left' : 'over';
}

/** Returns what sends one batch, and keeps count. */
function batchSender(run: Run, sending: RunSending): (batch: number) => Promise<BatchEnd> {
  const { call, me: by, today, newRequestId, wait, isStopping, onProgress } = sending;
  const send = sendPaced(sending);
  const request = (batch: number) => ({
    by,
    today: today(),
    requestId: newRequestId(),
    run: run.id,
    batch,
  });
  let now = run;
  const isNow = (next: Run) => {
    now = next;
    onProgress(next);
  };
  const shared = { send, wait, isStopping };
  return (batch) =>
    run.state === 'undone'
      ? sendBatch({
          ...shared,
          request: () => call('undo_run', request(batch)),
          onReply: (value) => isNow(withUndone(now, batch, value)),
        })
      : sendBatch({
          ...shared,
          request: () => call('change_many', request(batch)),
          onReply: (value) => isNow(withDone(now, batch, value)),
        });
}
