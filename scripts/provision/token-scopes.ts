import { HttpMethod, RequestContext } from '@hubspot/api-client/lib/codegen/crm/objects/http/http';
import * as z from 'zod/mini';
import { HubSpotError } from '../../functions/hubspot/errors';
import { httpFor, type HttpOptions } from '../../functions/hubspot/http';

const answerField = z.object({ scopes: z.array(z.string()) });

/**
 * Returns what the token may do (developers.hubspot.com, "Token information" of private apps; HubSpot's client has no
 * method). Undefined where HubSpot does not tell it for this kind of token, which is unverified for an app with static auth.
 */
export async function tokenScopes(options: HttpOptions): Promise<string[] | undefined> {
  const url = new URL('/oauth/v2/private-apps/get/access-token-info', options.baseUrl);
  const request = new RequestContext(url.href, HttpMethod.POST);
  request.setHeaderParam('content-type', 'application/json');
  request.setBody(JSON.stringify({ tokenKey: options.token }));
  try {
    const answer = await httpFor('write', options).send(request).toPromise();
    return answerField.parse(JSON.parse(await answer.body.text())).scopes;
  } catch (error) {
    if (error instanceof HubSpotError && [400, 403, 404].includes(error.status)) return undefined;
    throw error;
  }
}
