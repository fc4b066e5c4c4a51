import * as z from 'zod/mini';
import type { ExtensionContext, FetchResult, FetchTask } from './protocol';

const Reply = z.union([
  z.object({
    status: z.number(),
    headers: z.record(z.string(), z.string()),
    body: z.string(),
  }),
  z.object({ error: z.string() }),
]);

/** Sends what `hubspot.fetch` is handed through the sandbox's proxy, as the person who looks. */
export const fetchAs =
  ({ user: { id, email } }: ExtensionContext) =>
  async (task: FetchTask): Promise<FetchResult> => {
    try {
      const reply = await fetch('/_sandbox/fetch', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...task, user: { id, email } }),
      });
      return z.parse(Reply, await reply.json());
    } catch (error) {
      return { error: `The sandbox did not answer: ${String(error)}` };
    }
  };
