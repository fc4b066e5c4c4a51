import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import { configure } from './clients';
import type { CallKind, HttpOptions } from './http';

/**
 * Asks a path of HubSpot's API for JSON; 1 API call. For paths that HubSpot's client has no method for, or whose area of the
 * client is large for one call.
 *
 * @throws HubSpotError
 */
export async function getJson(path: string, kind: CallKind, http: HttpOptions): Promise<unknown> {
  const { baseServer, httpApi } = objects.createConfiguration(configure(kind, http));
  const request = baseServer.makeRequestContext(path, objects.HttpMethod.GET);
  const answer = await httpApi.send(request).toPromise();
  return JSON.parse(await answer.body.text());
}
