import type { Run } from '../../../src/api/bulk';
import type { Act } from '../../../src/bulk/act';
import { batchesLeft, lastSent, maxFailedInARow } from '../../../src/bulk/batches-left';
import { batchSize } from '../../../src/bulk/ids';
import type { Dependencies } from '../../shared/dependencies';
import { doneSince, undoneSince, withDone, withUndone } from './progress';
import { sendBatch, type BatchEnd } from './send-batch';
import { sendPaced, type SendPaced } from './send-paced';

/** How the sending of a run ended. `left`: it was gone through, and some batches failed each time. */
export type RunEnd = 'over' | 'left' | 'stopped' | { sentence: string };

interface RunSending extends Pick<Dependencies, 'call' | 'wait' | 'now' | 'today' | 'me'> {
  newRequestId(): string;
  isStopping(): boolean;
  /** Called after each reply, with the run as it is then. */
  onProgress(run: Run): void;
  /** Called with how many companies at most could not be read what other objects say of. */
  onUnread(count: number): void;
}

/** Sends the batches of a run that are left: carries them out, or undoes them where the run is being undone. */
export async function sendRun(run: Run, sending: RunSending): Promise<RunEnd> {
  const { isStopping } = sending;
  const send = sendPaced(sending);
  const sendOne = batchSender(run, send, sending);
  const readOthers = othersReader(run, send, sending);
  // The last one may have been cut off before other objects were read for it.
  if (run.over.length > 0) await readOthers(Math.max(...run.over));
  let failed = 0;
  let inARow = 0;
  for (const batch of batchesLeft(run)) {
    if (isStopping()) return 'stopped';
    const end = await sendOne(batch);
    if (end !== 'over' && end !== 'left') return end;
    if (end === 'over') await readOthers(batch);
    inARow = end === 'left' ? inARow + 1 : 0;
    failed += end === 'left' ? 1 : 0;
    if (inARow === maxFailedInARow) return 'left';
  }
  return failed > 0 ? 'left' : 'over';
}

/** Returns what sends one batch, and keeps count. */
function batchSender(
  run: Run,
  send: SendPaced,
  sending: RunSending,
): (batch: number) => Promise<BatchEnd> {
  const { call, wait, isStopping, onProgress } = sending;
  const request = requestOf(run, sending);
  const sentBefore = lastSent(run);
  const counted = new Set<string>();
  const isNew = ({ id }: { id: string }) => {
    const isFirst = !counted.has(id);
    counted.add(id);
    return isFirst;
  };
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
          onReply: (value) => isNow(withUndone(now, batch, undoneSince(value, isNew))),
        })
      : sendBatch({
          ...shared,
          request: (isAgain) =>
            call('change_many', {
              ...request(batch),
              ...(isAgain || batch <= sentBefore ? { again: true as const } : {}),
            }),
          onReply: (value) => isNow(withDone(now, batch, doneSince(value, isNew))),
        });
}

const requestOf =
  ({ id }: Run, { me: by, today, newRequestId }: RunSending) =>
  (batch: number) => ({ by, today: today(), requestId: newRequestId(), run: id, batch });

/** Acts after which other objects are read: the open money, what is at stake, the manager. */
const readAfter: readonly Act['kind'][] = ['start', 'reassign'];
/** How often a batch is sent of which something could not be read. */
const maxReadings = 2;

/**
 * Returns what has other objects read for a batch that is over. What is not read by then is read when the card opens, so that a
 * failure does not hold the run.
 */
function othersReader(run: Run, send: SendPaced, sending: RunSending) {
  const request = requestOf(run, sending);
  return async (batch: number): Promise<void> => {
    if (run.state === 'undone' || !readAfter.includes(run.act.kind)) return;
    let unread = Math.min(batchSize, run.companies - batch * batchSize);
    for (let reading = 0; reading < maxReadings && unread > 0; reading += 1) {
      const reply = await send(() => sending.call('repair_many', request(batch)));
      if (reply.status === 'done') unread = reply.value.left.length;
    }
    if (unread > 0) sending.onUnread(unread);
  };
}
