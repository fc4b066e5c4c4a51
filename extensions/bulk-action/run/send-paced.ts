import { waitBefore, type Sent } from '../../../src/bulk/pace';
import type { Reply } from '../../../src/api/reply';
import type { Dependencies } from '../../shared/dependencies';

/** Number of calls that a request is taken to make while none was answered. */
const expectedAtFirst = 20;

/** Sends requests one after another, each as soon as HubSpot's limit has room for the calls that the one before it made. */
export type SendPaced = <T extends { calls: number }>(
  request: () => Promise<Reply<T>>,
) => Promise<Reply<T>>;

/** Returns a sender with a pace of its own. */
export function sendPaced({ wait, now }: Pick<Dependencies, 'wait' | 'now'>): SendPaced {
  const sent: Sent[] = [];
  return async (request) => {
    const expected = sent.at(-1)?.calls ?? expectedAtFirst;
    const pause = waitBefore(sent, expected, Date.parse(now()));
    if (pause > 0) await wait(pause);
    const at = Date.parse(now());
    const reply = await request();
    sent.push({ at, calls: reply.status === 'done' ? reply.value.calls : expected });
    return reply;
  };
}
