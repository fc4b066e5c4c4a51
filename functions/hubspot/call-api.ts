import { httpFor, type CallKind, type HttpOptions } from './http';

/** One call by its path, with what it sends: JSON, or a form with a file. */
export interface ApiCall {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: object | FormData;
}

/**
 * Asks a path of HubSpot's API and returns its JSON; 1 API call. For areas of HubSpot's client of which the app uses few calls:
 * each area would add 27,000 to 106,000 bytes to every function that has it (003).
 *
 * @throws HubSpotError
 */
export async function callApi(call: ApiCall, kind: CallKind, http: HttpOptions): Promise<unknown> {
  return (await answerOf(call, kind, http)).body;
}

/** As `callApi`, with the status of the answer. */
export async function answerOf(
  { method, path, body }: ApiCall,
  kind: CallKind,
  http: HttpOptions,
): Promise<{ status: number; body: unknown }> {
  const isForm = body instanceof FormData;
  const answer = await httpFor(kind, http)
    .send({
      getUrl: () => new URL(path, http.baseUrl).href,
      getHttpMethod: () => method,
      getHeaders: (): Record<string, string> =>
        body && !isForm ? { 'content-type': 'application/json' } : {},
      getBody: () => (isForm ? body : body && JSON.stringify(body)),
    })
    .toPromise();
  const text = await answer.body.text();
  return { status: answer.httpStatusCode, body: text === '' ? undefined : JSON.parse(text) };
}

/** Asks a path for JSON, as `callApi`. */
export const getJson = (path: string, kind: CallKind, http: HttpOptions): Promise<unknown> =>
  callApi({ method: 'GET', path }, kind, http);
