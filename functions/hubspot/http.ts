import { Observable } from '@hubspot/api-client/lib/codegen/crm/objects/rxjsStub';
import {
  ResponseContext,
  SelfDecodingBody,
  type RequestContext,
} from '@hubspot/api-client/lib/codegen/crm/objects/http/http';
import { errorBodyOf, HubSpotError } from './errors';
import type { Gathering } from './object-clients';

/** Purpose of a call, sent as a header by which calls are counted. */
export type CallKind = 'read' | 'write' | 'lookup';

export interface HttpOptions {
  baseUrl: string;
  token: string;
  /** Time (milliseconds, as `Date.now()`) until which a failed call is retried; a function may run for 10 to 15 s. */
  retryUntil: number;
  /** Time (milliseconds, as `Date.now()`) by which the function must have answered; no call waits longer. */
  endBy?: number;
  /**
   * Set for a create that nothing keeps from being made twice: it is repeated only where HubSpot said that it refused it.
   */
  onlyIfRefused?: boolean;
  /** Set where many companies are worked on at once: what they ask for goes to HubSpot in batches. */
  gather?: Gathering;
  /** Counts every call that is sent, repeated ones too. */
  count?: { calls: number };
  /** Holds how many more calls HubSpot has room for in its ten seconds, as its last answer said. */
  room?: { left: number };
  wait?: (milliseconds: number) => Promise<void>;
  /** From 0 to 1; spreads the waits of many functions that HubSpot refused at the same time. */
  random?: () => number;
}

/** What is sent: a request of HubSpot's client, whose area of objects sends text, or one of `callApi`. */
type Sent = Pick<RequestContext, 'getUrl' | 'getHeaders'> & {
  getHttpMethod(): string;
  getBody(): ReturnType<RequestContext['getBody']> | FormData;
};

const maxAnswerMilliseconds = 4000;
const minAttemptMilliseconds = 250;
const pauses = [300, 1000, 2500];
/** A limit of ten seconds outlasts the pauses; whoever has the time waits for it, a function has not. */
const limitMilliseconds = 12_000;

/** CRM API version of all paths. See docs/decisions/006. */
const version = '2026-03';

/** Replaces the client's v3 and v4 paths with dated ones; HubSpot drops v3 and v4 in 2027. */
export function datedPath(path: string): string {
  return path
    .replace(/^\/crm-object-schemas\/v3\//, `/crm-object-schemas/${version}/`)
    .replace(/^\/files\/v3\//, `/files/${version}/`)
    .replace(/^\/crm\/v3\/owners(?:\/$|(?=\/|$))/, `/crm/owners/${version}`)
    .replace(/^\/account-info\/v3\//, `/account-info/${version}/`)
    .replace(/^\/crm\/v[34]\/(objects|properties|pipelines|associations)\//, `/crm/$1/${version}/`);
}

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/**
 * The HTTP layer for all CRM API calls: base URL, token, version, timeout, retries and the counting header. Passed to
 * the client as `httpApi`, because 13.5.0 ignores middleware in its configuration. Calls of this app may be repeated:
 * reads and updates by nature, creates because of a unique property; one without has `onlyIfRefused`.
 */
export function httpFor(kind: CallKind, options: HttpOptions) {
  const { baseUrl, token, endBy = Infinity } = options;

  async function once(request: Sent): Promise<Response> {
    const requested = new URL(request.getUrl());
    const url = new URL(datedPath(requested.pathname) + requested.search, baseUrl);
    const body = request.getBody();
    if (options.count) options.count.calls += 1;
    return fetch(url, {
      method: request.getHttpMethod(),
      headers: {
        ...request.getHeaders(),
        authorization: `Bearer ${token}`,
        'x-relterm-call': kind,
      },
      body: body instanceof FormData ? body : body?.toString(),
      signal: AbortSignal.timeout(
        Math.max(minAttemptMilliseconds, Math.min(maxAnswerMilliseconds, endBy - Date.now())),
      ),
    });
  }

  async function attempt(request: Sent): Promise<ResponseContext> {
    const call = `${request.getHttpMethod()} ${new URL(request.getUrl()).pathname}`;
    const response = await once(request).catch((cause: unknown) => {
      throw new HubSpotError(0, call, { message: String(cause) }, { cause });
    });
    const body = Buffer.from(await response.arrayBuffer());
    const left = response.headers.get('x-hubspot-ratelimit-remaining');
    if (options.room && left !== null) options.room.left = Number(left);
    if (!response.ok) {
      const retryAfter = retryAfterOf(response.headers.get('retry-after'));
      throw new HubSpotError(response.status, call, errorBodyOf(body.toString()), { retryAfter });
    }
    const headers = Object.fromEntries(response.headers);
    return new ResponseContext(
      response.status,
      headers,
      new SelfDecodingBody(Promise.resolve(body)),
    );
  }

  return {
    send: (request: Sent) => new Observable(repeatWhileBusy(() => attempt(request), options)),
  };
}

/** Repeats a call that HubSpot had no time for, after growing pauses; those that outlast them as long as a limit lasts. */
async function repeatWhileBusy<T>(
  attempt: () => Promise<T>,
  { retryUntil, onlyIfRefused = false, wait = pause, random = Math.random }: HttpOptions,
): Promise<T> {
  const outlasts = Date.now() + limitMilliseconds <= retryUntil;
  let waited = 0;
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof HubSpotError)) throw error;
      if (!(onlyIfRefused ? error.isRefusedForNow : error.mayPass)) throw error;
      const isLimit = outlasts && error.isRefusedForNow && waited < limitMilliseconds;
      const milliseconds = pauses[tries] ?? (isLimit ? pauses.at(-1) : undefined);
      if (milliseconds === undefined) throw error;
      const spread = Math.round((milliseconds * (1 + random())) / 2);
      const needed = Math.max(error.retryAfter ?? 0, spread);
      if (Date.now() + needed > retryUntil) throw error;
      await wait(needed);
      waited += needed;
    }
  }
}

/** Returns the milliseconds of a Retry-After header: seconds, or a date (RFC 9110). */
function retryAfterOf(header: string | null): number | undefined {
  if (!header) return undefined;
  const milliseconds = /^\d+$/.test(header)
    ? Number(header) * 1000
    : Date.parse(header) - Date.now();
  return Number.isFinite(milliseconds) && milliseconds > 0 ? milliseconds : undefined;
}
