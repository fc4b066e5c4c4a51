import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { APP_ID } from '../api/access/tokens';
import { readPermittedFetch } from './metadata';
import { ACCOUNT } from './run-folder';
import { signV3 } from './sign-v3';

/** What an extension hands to `hubspot.fetch`, and who looks at it. */
export const fetchSchema = z.object({
  url: z.string(),
  method: z._default(z.enum(['GET', 'POST', 'PUT', 'DELETE', 'PATCH']), 'GET'),
  body: z.optional(z.unknown()),
  headers: z._default(z.record(z.string(), z.string()), {}),
  /** Milliseconds; at most HubSpot's limit. */
  timeout: z.optional(z.number()),
  user: z.object({ id: z.number(), email: z.string() }),
});
export type FetchCall = z.infer<typeof fetchSchema>;

/** What came back, or in a sentence why nothing did. */
export type FetchReply =
  { status: number; headers: Record<string, string>; body: string } | { error: string };

type Options = {
  distDir: string;
  /** Values of the app's profile, which `${NAME}` in its metadata stands for. */
  variables?: Readonly<Record<string, string>>;
  /** With which HubSpot signs; without one nobody can tell the signature from a forged one. */
  clientSecret?: string;
  now?: () => number;
  /** Milliseconds for all tries together. */
  limitMs?: number;
};

/** Source: docs of hubspot.fetch. */
const LIMITS = { ms: 15_000, bytes: 1_000_000, atOnce: 20, tries: 2 };

/**
 * HubSpot's proxy for `hubspot.fetch`: it takes addresses that the app permits, names the user in the query, signs
 * the request and tries once more after a 5xx. The words of refusals, and that they reject, are guessed.
 */
export function makeHubspotFetch({ distDir, variables = {}, ...options }: Options) {
  const secret = options.clientSecret ?? randomUUID();
  const { now = Date.now, limitMs = LIMITS.ms } = options;
  let underWay = 0;

  async function proxied(call: FetchCall): Promise<FetchReply> {
    const permitted = await readPermittedFetch(distDir, variables);
    const refused = refusalOf(call, permitted);
    if (refused) return { error: refused };
    const uri = addressOf(call);
    const body = call.body === undefined ? '' : JSON.stringify(call.body);
    if (Buffer.byteLength(body) > LIMITS.bytes) return { error: 'The request is over 1 MB.' };
    const until = Date.now() + Math.min(call.timeout ?? limitMs, limitMs);
    return send({ ...call, uri, body, until }, 1);
  }

  type Sent = Omit<FetchCall, 'body'> & { uri: string; body: string; until: number };

  async function send(sent: Sent, attempt: number): Promise<FetchReply> {
    const { uri, method, body, until } = sent;
    const again = () => send(sent, attempt + 1);
    const mayRetry = attempt < LIMITS.tries;
    const timestamp = String(now());
    const signature = signV3(secret, { method, uri, body, timestamp });
    try {
      const reply = await fetch(uri, {
        method,
        headers: {
          ...sent.headers,
          ...(body && { 'content-type': 'application/json' }),
          'x-hubspot-signature-v3': signature,
          'x-hubspot-request-timestamp': timestamp,
        },
        ...(body && { body }),
        redirect: 'manual',
        signal: AbortSignal.timeout(Math.max(1, until - Date.now())),
      });
      const text = await reply.text();
      if (reply.status >= 500 && mayRetry) return again();
      if (Buffer.byteLength(text) > LIMITS.bytes) return { error: 'The answer is over 1 MB.' };
      return { status: reply.status, headers: Object.fromEntries(reply.headers), body: text };
    } catch (error) {
      if (Date.now() >= until) return { error: 'The request took longer than it may.' };
      return mayRetry ? again() : { error: `The address does not answer: ${String(error)}` };
    }
  }

  return async (call: FetchCall): Promise<FetchReply> => {
    if (underWay >= LIMITS.atOnce) return { status: 429, headers: {}, body: '' };
    underWay += 1;
    try {
      return await proxied(call);
    } finally {
      underWay -= 1;
    }
  };
}

/** HubSpot wants https; of the sandbox's own machine only, http is taken. */
function refusalOf({ url }: FetchCall, permitted: string[]): string | undefined {
  if (!URL.canParse(url)) return `${url} is no address.`;
  const { hostname } = new URL(url);
  if (!permitted.some((each) => isBelow(url, each)))
    return `${url} is not among the app's permittedUrls.fetch.`;
  if (!['127.0.0.1', 'localhost'].includes(hostname))
    return `The sandbox reaches this machine only, not ${hostname}.`;
  return undefined;
}

/** Whether an address is the permitted one, or below it; that what is below counts is a guess. */
function isBelow(url: string, permitted: string): boolean {
  if (!URL.canParse(permitted)) return false;
  const [asked, allowed] = [new URL(url), new URL(permitted)];
  const path = allowed.pathname.replace(/\/+$/, '');
  return (
    asked.origin === allowed.origin &&
    (asked.pathname === path || asked.pathname.startsWith(`${path}/`))
  );
}

/** The address with what HubSpot appends. Source: docs of hubspot.fetch; the order is a guess. */
function addressOf({ url, user }: FetchCall): string {
  const more = { userId: user.id, userEmail: user.email, portalId: ACCOUNT, appId: APP_ID };
  const query = Object.entries(more).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
  );
  const [address = ''] = new URL(url).href.split('#');
  return `${address}${address.includes('?') ? '&' : '?'}${query.join('&')}`;
}
