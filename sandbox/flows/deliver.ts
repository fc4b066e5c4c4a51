import { createHash } from 'node:crypto';
import type { ActionAnswer } from '../api/flows/call-app';
import { signV3 } from '../functions/sign-v3';

/** How long HubSpot waits for an answer, in milliseconds (HubSpot's docs of workflow webhooks; for custom actions unverified). */
const limitMs = 30_000;

/** Sends a call of an action, signed in both ways: which one HubSpot uses for actions, its docs and what others saw do not agree on. */
export async function deliver(url: string, body: string, secret: string): Promise<ActionAnswer> {
  const timestamp = String(Date.now());
  const v2 = createHash('sha256').update(`${secret}POST${url}${body}`).digest('hex');
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-hubspot-signature-v3': signV3(secret, { method: 'POST', uri: url, body, timestamp }),
        'x-hubspot-request-timestamp': timestamp,
        'x-hubspot-signature': v2,
        'x-hubspot-signature-version': 'v2',
      },
      body,
      signal: AbortSignal.timeout(limitMs),
    });
    const retryAfter = reply.headers.get('retry-after') ?? undefined;
    return { status: reply.status, retryAfter, text: await reply.text() };
  } catch (error) {
    return { status: 503, text: `No answer: ${String(error)}` };
  }
}
