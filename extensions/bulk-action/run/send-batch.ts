import type { Reply } from '../../../src/api/reply';
import { isBusy } from '../../shared/retry';
import { sentenceOf } from '../../shared/sentences';
import type { SendPaced } from './send-paced';

/** How often a batch is sent that gets no further. */
const maxAttempts = 4;
/** Milliseconds before the second try; doubled for each further one. */
const firstWait = 1000;

/**
 * How a batch ended: `over`; `left`: tried often enough, so that the run goes on without it; `stopped` by somebody; or a refusal
 * for which the run cannot go on.
 */
export type BatchEnd = 'over' | 'left' | 'stopped' | { sentence: string };

interface Sending<T> {
  /** `isAgain`: it was sent before, here. */
  request(isAgain: boolean): Promise<Reply<T>>;
  send: SendPaced;
  wait(milliseconds: number): Promise<void>;
  /** Whether it is to be stopped. */
  isStopping(): boolean;
  onReply(value: T): void;
}

/** Sends a batch again and again until none of its companies is left. */
export async function sendBatch<T extends { left: string[]; calls: number }>({
  request,
  send,
  wait,
  isStopping,
  onReply,
}: Sending<T>): Promise<BatchEnd> {
  let fewest = Infinity;
  let isAgain = false;
  for (let attempt = 1; ; attempt += 1) {
    const reply = await send(() => request(isAgain));
    isAgain = true;
    if (reply.status === 'done') {
      const left = reply.value.left.length;
      onReply(reply.value);
      if (left === 0) return 'over';
      if (left < fewest) attempt = 1;
      fewest = Math.min(fewest, left);
    } else if (reply.status === 'refused' && !isBusy(reply)) {
      return reply.refusal.code === 'run_stopped'
        ? 'stopped'
        : { sentence: sentenceOf(reply.refusal) };
    }
    if (isStopping()) return 'stopped';
    if (attempt >= maxAttempts) return 'left';
    await wait(waitAfter(reply, attempt));
  }
}

const waitAfter = (reply: Reply<unknown>, attempt: number): number =>
  reply.status === 'refused' && reply.refusal.waitSeconds !== undefined
    ? reply.refusal.waitSeconds * 1000
    : firstWait * 2 ** (attempt - 1);
