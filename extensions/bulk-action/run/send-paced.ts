import { beginning, expectedNext, waitBefore, type Sent } from '../../../src/bulk/pace';
import type { Reply } from '../../../src/api/reply';
import type { Dependencies } from '../../shared/dependencies';

/** Sends requests one after another, each as soon as HubSpot's limit has room for its calls. */
export type SendPaced = <T extends { calls: number }>(
  request: () => Promise<Reply<T>>,
) => Promise<Reply<T>>;

/** Returns a sender with a pace of its own. */
export function sendPaced({ wait, now }: Pick<Dependencies, 'wait' | 'now'>): SendPaced {
  const sent: Sent[] = [beginning(Date.parse(now()))];
  return async (request) => {
    const pause = waitBefore(sent, Date.parse(now()));
    if (pause > 0) await wait(pause);
    const at = Date.parse(now());
    const reply = await request();
    const calls = reply.status === 'done' ? reply.value.calls : expectedNext(sent);
    sent.push({ at, calls });
    return reply;
  };
}
