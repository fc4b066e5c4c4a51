import { HttpMethod, RequestContext } from '@hubspot/api-client/lib/codegen/crm/objects/http/http';
import { httpFor, type HttpOptions } from '../../functions/hubspot/http';

/** Sends a POST or PUT for which HubSpot's client has no method; returns the answer's body. Throws HubSpotError. */
export async function post(
  path: string,
  body: object,
  options: HttpOptions,
  method: HttpMethod.POST | HttpMethod.PUT = HttpMethod.POST,
): Promise<unknown> {
  const url = new URL(path, options.baseUrl);
  const request = new RequestContext(url.href, method);
  request.setHeaderParam('content-type', 'application/json');
  request.setBody(JSON.stringify(body));
  const answer = await httpFor('write', options).send(request).toPromise();
  return JSON.parse(await answer.body.text());
}
