import type { FastifyRequest } from 'fastify';
import type { Writer } from '../crm';

/** The app's token: rate limited as a private app is. */
export const APP_TOKEN = 'pat-sandbox';

/** The sandbox's own page, its seed and its import: not limited. */
export const HOST_TOKEN = 'sandbox-host';

/** The id of the app that has the app's token. */
export const APP_ID = 23_456_789;

/** The person who works in the sandbox's page, unless a request names another: its first owner. */
export const HOST_USER_ID = 60_100_001;

/**
 * How the history of a value names who wrote it: an app, or a person in HubSpot's pages. Source: HubSpot's docs on
 * property history, for the types; the form of the ids and who has `updatedByUserId` are as seen by others.
 */
export function writerOf(token: string, userId = HOST_USER_ID, through?: Through): Writer {
  if (token !== HOST_TOKEN) return { sourceType: 'INTEGRATION', sourceId: String(APP_ID) };
  const byUser = { sourceId: `userId:${userId}`, updatedByUserId: userId };
  return through === 'AUTOMATION_PLATFORM'
    ? { sourceType: through, sourceId: 'enrollmentId:1' }
    : { sourceType: through ?? 'CRM_UI', ...byUser };
}

/** Through what a person writes who does not type it in HubSpot's editor: neither obeys who may edit a property. */
const throughs = ['IMPORT', 'AUTOMATION_PLATFORM'] as const;
type Through = (typeof throughs)[number];

/** Through what a request of the sandbox's page writes: `X-Sandbox-Through`; undefined for HubSpot's editor. */
export const throughOf = (request: FastifyRequest): Through | undefined =>
  throughs.find((one) => one === request.headers['x-sandbox-through']);

/** What follows `Bearer`, or the empty string. */
export function tokenOf(request: FastifyRequest): string {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

/** The user whose edit in the sandbox's page a request is: `X-Sandbox-User`, an owner's user id. */
export function userOf(request: FastifyRequest): number | undefined {
  const id = request.headers['x-sandbox-user'];
  return typeof id === 'string' && /^\d{1,12}$/.test(id) ? Number(id) : undefined;
}
