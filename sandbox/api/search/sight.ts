import type { FastifyRequest } from 'fastify';
import { HOST_TOKEN, tokenOf, userOf } from '../access/tokens';
import { ALL, type Crm } from '../crm';
import type { CrmRecord } from '../objects/entities';

/**
 * Which records a search may find: all of them for the app; for a person whom the switch `ownOnly` names those that
 * they own. HubSpot's permission to view is finer (team, unassigned, by type of object).
 */
export function sightOf(crm: Crm, request: FastifyRequest): (record: CrmRecord) => boolean {
  const user = tokenOf(request) === HOST_TOKEN ? userOf(request) : undefined;
  const limited = crm.tables.switches.get(ALL, ALL)?.ownOnly ?? [];
  if (user === undefined || !limited.includes(user)) return () => true;
  const own = crm.tables.owners.all(ALL).filter(({ userId }) => userId === user);
  const ids = new Set(own.map(({ id }) => id));
  return ({ properties }) => ids.has(properties['hubspot_owner_id'] ?? '');
}
