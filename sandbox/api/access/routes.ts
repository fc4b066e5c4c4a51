import * as z from 'zod/mini';
import { ALL, type Crm } from '../crm';
import { notFound } from '../server/errors';
import { bodyOf } from '../server/request';
import { ok, type AddRoute } from '../server/route';
import { APP_ID, APP_TOKEN, HOST_TOKEN, HOST_USER_ID } from './tokens';

/** Whose a token is and what it may do, less what the account's switches take away. */
export function tokenInfoRoutes(add: AddRoute, crm: Crm): void {
  add('POST', '/oauth/v2/private-apps/get/access-token-info', (request) => {
    const schema = z.object({ tokenKey: z.string() });
    const { tokenKey } = bodyOf(request, 'AccessTokenInfoRequest', schema);
    if (tokenKey !== APP_TOKEN && tokenKey !== HOST_TOKEN)
      throw notFound('No private app has this token.');
    const missing = crm.tables.switches.get(ALL, ALL)?.missingScopes ?? [];
    return ok({
      userId: HOST_USER_ID,
      hubId: crm.portalId,
      appId: APP_ID,
      scopes: ['oauth', ...(crm.scopes ?? [])].filter((scope) => !missing.includes(scope)),
    });
  });
}
