import type { Reply } from '../../src/api/reply';

/**
 * Asks once more where HubSpot said how long to wait and the function could not wait so long. A function that waited and
 * tried itself is not asked again, so that the tries of both do not multiply. Other answers come back at once.
 */
export async function retryWhileBusy<T>(
  wait: (milliseconds: number) => Promise<void>,
  request: () => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const reply = await request();
  const seconds = reply.status === 'refused' ? reply.refusal.waitSeconds : undefined;
  if (!isBusy(reply) || seconds === undefined) return reply;
  await wait(seconds * 1000);
  return request();
}

/** Whether HubSpot had no room for the request. */
export const isBusy = <T>(reply: Reply<T>): boolean =>
  reply.status === 'refused' && reply.refusal.code === 'busy';
