import * as z from 'zod/mini';
import type { Lease } from './pool';

const leaseField = z.object({ sandbox: z.string(), browser: z.string() });

/** Returns this worker's sandbox, with a provisioned account, and its browser. */
export const takeLease = async (): Promise<Lease> => leaseField.parse(await ask('POST'));

/** Returns the last output lines of this worker's sandbox and the app's functions. */
export const sandboxLines = async () => z.array(z.string()).parse(await ask('GET'));

async function ask(method: 'POST' | 'GET'): Promise<unknown> {
  const reply = await fetch(`${process.env['JOURNEY_POOL']}/${process.env['JEST_WORKER_ID']}`, {
    method,
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(text);
  return JSON.parse(text);
}
