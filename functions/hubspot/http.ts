import { Observable } from '@hubspot/api-client/lib/codegen/crm/objects/rxjsStub';
import {
  ResponseContext,
  SelfDecodingBody,
  type RequestBody,
  type RequestContext,
} from '@hubspot/api-client/lib/codegen/crm/objects/http/http';
import { errorBodyOf, HubSpotError } from './errors';

/** Purpose of a call, sent as a header by which calls are counted. */
export type CallKind = 'read' | 'write' | 'lookup';

export interface HttpOptions {
  baseUrl: string;
  token: string;
  /** Time (milliseconds, as `Date.now()`) until which a failed call is retried; a function may run for 10 to 15 s. */
  retryUntil: number;
  /** Time (milliseconds, as `Date.now()`) by which the function must have answered; no call waits longer. */
  endBy?: number;
  wait?: (milliseconds: number) => Promise<void>;
}

const maxAnswerMilliseconds = 4000;
const minAttemptMilliseconds = 250;
const pauses = [300, 1000, 2500];

/** CRM API version of all paths. See docs/decisions/006. */
const version = '2026-03';

/** Replaces the client's v3 and v4 paths with dated ones; HubSpot drops v3 and v4 in 2027. */
export function datedPath(path: string): string {
  return path
    .replace(/^\/crm-object-schemas\/v3\//, `/crm-object-schemas/${version}/`)
    .replace(/^\/files\/v3\//, `/files/${version}/`)
    .replace(/^\/account-info\/v3\//, `/account-info/${version}/`)
    .replace(/^\/crm\/v[34]\/(objects|properties|pipelines|associations)\//, `/crm/$1/${version}/`);
}

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/**
 * The HTTP layer for all CRM API calls: base URL, token, version, timeout, retries and the counting header. Passed to
 * the client as `httpApi`, because 13.5.0 ignores middleware in its configuration. Every call of this app may be
 * repeated: reads and updates by nature, creates because of a unique property.
 */
export function httpFor(kind: CallKind, options: HttpOptions) {
  const { baseUrl, token, retryUntil, endBy = Infinity, wait = pause } = options;

  async function once(request: RequestContext): Promise<Response> {
    const requested = new URL(request.getUrl());
    const url = new URL(datedPath(requested.pathname) + requested.search, baseUrl);
    const { body, contentType } = sendable(request.getBody());
    return fetch(url, {
      method: request.getHttpMethod(),
      headers: {
        ...request.getHeaders(),
        ...contentType,
        authorization: `Bearer ${token}`,
        'x-relterm-call': kind,
      },
      body,
      signal: AbortSignal.timeout(
        Math.max(minAttemptMilliseconds, Math.min(maxAnswerMilliseconds, endBy - Date.now())),
      ),
    });
  }

  async function attempt(request: RequestContext): Promise<ResponseContext> {
    const call = `${request.getHttpMethod()} ${new URL(request.getUrl()).pathname}`;
    const response = await once(request).catch((cause: unknown) => {
      throw new HubSpotError(0, call, { message: String(cause) }, { cause });
    });
    const body = Buffer.from(await response.arrayBuffer());
    if (!response.ok) throw new HubSpotError(response.status, call, errorBodyOf(body.toString()));
    const headers = Object.fromEntries(response.headers);
    return new ResponseContext(
      response.status,
      headers,
      new SelfDecodingBody(Promise.resolve(body)),
    );
  }

  async function retryWhileBusy(request: RequestContext): Promise<ResponseContext> {
    for (const milliseconds of pauses) {
      try {
        return await attempt(request);
      } catch (error) {
        if (!mayRepeat(error) || Date.now() + milliseconds > retryUntil) throw error;
        await wait(milliseconds);
      }
    }
    return attempt(request);
  }

  return { send: (request: RequestContext) => new Observable(retryWhileBusy(request)) };
}

/** Converts a request body for `fetch`: a form to bytes with its boundary, anything else to text. */
function sendable(body: RequestBody) {
  return typeof body === 'object' && 'getBuffer' in body
    ? { body: new Uint8Array(body.getBuffer()), contentType: body.getHeaders() }
    : { body: body?.toString(), contentType: {} };
}

const mayRepeat = (error: unknown) =>
  error instanceof HubSpotError && (error.isBusy || error.status === 0);
