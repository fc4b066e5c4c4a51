import * as z from 'zod/mini';
import { HubSpotError } from '../../functions/hubspot/errors';
import type { HttpOptions } from '../../functions/hubspot/http';
import { post } from './post';

const answerField = z.object({ scopes: z.array(z.string()) });

/**
 * Returns what the token may do (developers.hubspot.com, "Token information" of private apps; HubSpot's client has no
 * method). Undefined where HubSpot does not tell it for this kind of token, which is unverified for an app with static auth.
 */
export async function tokenScopes(options: HttpOptions): Promise<string[] | undefined> {
  const path = '/oauth/v2/private-apps/get/access-token-info';
  try {
    return answerField.parse(await post(path, { tokenKey: options.token }, options)).scopes;
  } catch (error) {
    if (error instanceof HubSpotError && [400, 403, 404].includes(error.status)) return undefined;
    throw error;
  }
}
