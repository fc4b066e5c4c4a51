import type { FastifyRequest } from 'fastify';
import { refuse } from './errors';

/** The app's token: rate limited as a private app is. */
export const APP_TOKEN = 'pat-sandbox';
/** The sandbox's own page, its seed and its import: not limited. */
export const HOST_TOKEN = 'sandbox-host';

/** What follows `Bearer`, or the empty string. */
export function tokenOf(request: FastifyRequest): string {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

/** Throws HubSpot's 401 for anything but the two tokens. */
export function requireToken(token: string): void {
  if (token === APP_TOKEN || token === HOST_TOKEN) return;
  const message =
    token === ''
      ? 'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview'
      : 'Authentication credentials not found or not valid. Send the token of the app as a bearer token.';
  throw refuse(401, message, { category: 'INVALID_AUTHENTICATION' });
}
