import * as z from 'zod/mini';
import { callApi } from '../../functions/hubspot/call-api';
import { HubSpotError } from '../../functions/hubspot/errors';
import type { HttpOptions } from '../../functions/hubspot/http';

const infoField = z.object({ hubId: z.number(), scopes: z.array(z.string()) });

/**
 * Returns whose the token is, and what it may do (developers.hubspot.com, "Token information" of private apps; HubSpot's client has
 * no method). Undefined where HubSpot does not tell it for this kind of token, which is unverified for an app with static auth.
 */
export async function tokenInfo(http: HttpOptions): Promise<z.infer<typeof infoField> | undefined> {
  const path = '/oauth/v2/private-apps/get/access-token-info';
  try {
    const body = { tokenKey: http.token };
    return infoField.parse(await callApi({ method: 'POST', path, body }, 'write', http));
  } catch (error) {
    if (error instanceof HubSpotError && [400, 403, 404].includes(error.status)) return undefined;
    throw error;
  }
}
