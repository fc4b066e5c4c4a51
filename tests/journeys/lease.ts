import * as z from 'zod/mini';
import type { Lease } from './pool';
import type { Choice } from './sandbox-process';

const leaseField = z.object({ sandbox: z.string(), browser: z.string() });

/** Returns this worker's sandbox, with a provisioned account, and its browser. */
export const takeLease = async (choice: Choice): Promise<Lease> =>
  leaseField.parse(await ask('POST', choice));

/** Returns the last output lines of this worker's sandbox and the app's functions. */
export const sandboxLines = async (choice: Choice) =>
  z.array(z.string()).parse(await ask('GET', choice));

async function ask(method: 'POST' | 'GET', choice: Choice): Promise<unknown> {
  const { JOURNEY_POOL: pool, JEST_WORKER_ID: worker } = process.env;
  const reply = await fetch(`${pool}/${worker}/${choice}`, { method });
  const text = await reply.text();
  if (!reply.ok) throw new Error(text);
  return JSON.parse(text);
}
