import type { Reply } from '../../src/api/reply';

const retries = 3;
const pause = 1_000;

/** Asks again, up to 3 times and 1 s apart, while HubSpot is busy. Other answers come back at once. */
export async function retryWhileBusy<T>(
  wait: (milliseconds: number) => Promise<void>,
  request: () => Promise<Reply<T>>,
): Promise<Reply<T>> {
  let reply = await request();
  for (let tried = 0; tried < retries && isBusy(reply); tried += 1) {
    await wait(pause);
    reply = await request();
  }
  return reply;
}

/** Whether HubSpot had no room for the request. */
export const isBusy = <T>(reply: Reply<T>): boolean =>
  reply.status === 'refused' && reply.refusal.code === 'busy';
