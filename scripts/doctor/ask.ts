import { HttpMethod, RequestContext } from '@hubspot/api-client/lib/codegen/crm/objects/http/http';
import { HubSpotError } from '../../functions/hubspot/errors';
import { httpFor, type HttpOptions } from '../../functions/hubspot/http';

export interface Answer {
  /** 0 without an answer. */
  status: number;
  /** Parsed JSON; undefined without any. */
  body: unknown;
}

/** Asks a path of HubSpot's API. A refusal is an answer; nothing is thrown for it. */
export type Ask = (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
) => Promise<Answer>;

/** Calls of the doctor are repeated while HubSpot is busy, until `retryUntil`. */
export const askOf =
  (http: HttpOptions): Ask =>
  async (method, path, body) => {
    const request = new RequestContext(new URL(path, http.baseUrl).href, HttpMethod[method]);
    if (body) {
      request.setHeaderParam('content-type', 'application/json');
      request.setBody(JSON.stringify(body));
    }
    try {
      const kind = method === 'GET' ? 'read' : 'write';
      const answer = await httpFor(kind, http).send(request).toPromise();
      const text = await answer.body.text();
      return { status: answer.httpStatusCode, body: text === '' ? undefined : JSON.parse(text) };
    } catch (error) {
      if (error instanceof HubSpotError) return { status: error.status, body: error.body };
      throw error;
    }
  };

export const isDone = ({ status }: Answer): boolean => status >= 200 && status < 300;
