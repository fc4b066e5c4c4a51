import { useCallback, useEffect, useRef, useState } from 'react';
import type { Run } from '../../../src/api/bulk';
import { retryWhileBusy } from '../../shared/retry';
import { noAnswerSentence, sentenceOfReply } from '../../shared/sentences';
import { useBulk, type Bulk } from '../bulk';
import type { Companies } from '../words';
import { resumed } from './progress';
import { sendRun, type RunEnd } from './send-run';

/** A run that is sent: `stopping` until the batch under way has come to its end. */
export type RunState = { status: 'working' | 'stopping'; run: Run } | ({ status: 'ended' } & Ended);

/** `left`: companies of the first batches that were left, by name. `unread`: of how many companies at most the open money and what is at stake could not be read. */
interface Ended {
  run: Run;
  end: RunEnd;
  unread: number;
  left?: Companies | undefined;
}

interface RunActs {
  state: RunState;
  stop(): void;
  /** Sends what is left of a run: one that is to be resumed, or undone. */
  send(run: Run): void;
}

/** Sends a run, from when it is shown until it is over, stopped, or no longer shown. */
export function useRun(first: Run): RunActs {
  const bulk = useBulk();
  const [state, setState] = useState<RunState>({ status: 'working', run: first });
  const latest = useRef(bulk);
  latest.current = bulk;
  const isStopping = useRef(false);
  const stopped = useRef<Promise<unknown>>(Promise.resolve());
  const isGone = useRef(false);

  const begin = useCallback((run: Run) => {
    void sendAll(run, latest.current, {
      isStopping: () => isStopping.current || isGone.current,
      stopped: () => stopped.current,
      onProgress: (now) =>
        setState(({ status }) => ({
          status: status === 'stopping' ? 'stopping' : 'working',
          run: now,
        })),
    }).then((ended) => setState({ status: 'ended', ...ended }));
  }, []);
  useEffect(() => {
    isGone.current = false;
    begin(first);
    return () => void (isGone.current = true);
  }, [begin, first]);

  const send = (run: Run) => {
    isStopping.current = false;
    setState({ status: 'working', run });
    begin(run);
  };

  const stop = () => {
    isStopping.current = true;
    setState(({ run }) => ({ status: 'stopping', run }));
    if (state.run.state !== 'undone') stopped.current = steer(state.run, 'stop', bulk);
  };
  return { state, stop, send };
}

interface Steering {
  isStopping(): boolean;
  /** Settles once a stop is kept. */
  stopped(): Promise<unknown>;
  onProgress(run: Run): void;
}

/** Sends a run, and reads at the end what is kept of it: a reply that was lost is counted there. */
async function sendAll(run: Run, bulk: Bulk, steering: Steering): Promise<Ended> {
  if (run.state === 'stopped') {
    const sentence = await steer(run, 'resume', bulk);
    if (sentence) return { run, end: { sentence }, unread: 0 };
  }
  let now = run.state === 'undone' ? run : resumed(run);
  let unread = 0;
  const end = await sendRun(now, {
    ...bulk,
    onUnread: (count) => void (unread += count),
    isStopping: steering.isStopping,
    onProgress(next) {
      now = next;
      steering.onProgress(next);
    },
  });
  await steering.stopped();
  if (end === 'over') await steer(run, 'end', bulk);
  const asked = { run: run.id, ...(end === 'left' ? { named: true as const } : {}) };
  const reply = await retryWhileBusy(bulk.wait, () => bulk.call('read_runs', asked));
  if (reply.status !== 'done') return { run: now, end, unread };
  const { runs, left } = reply.value;
  return { run: runs[0] ?? now, end, unread, left };
}

/** Stops a run, lets it go on, or keeps that nothing of it is left, for everybody; a sentence if that did not work. */
export async function steer(
  run: Run,
  action: 'stop' | 'resume' | 'end',
  { call, wait, me: by, today, newRequestId }: Bulk,
): Promise<string | undefined> {
  const request = { by, today: today(), requestId: newRequestId(), run: run.id, action };
  const reply = await retryWhileBusy(wait, () => call('stop_run', request));
  return reply.status === 'done' ? undefined : sentenceOfReply(reply, noAnswerSentence);
}
