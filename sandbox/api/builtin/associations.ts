import * as z from 'zod/mini';
import associations from './associations.json';

const ids = z.string();
const numbered = z.tuple([ids, ids, z.number(), z.number(), z.string(), z.string()], z.string());

/**
 * The associations that HubSpot defines: from, to, type id, inverse type id, name, inverse name, label. Source:
 * AssociationTypes of @hubspot/api-client 13.5.0; 179, 180 and 298 from HubSpot's docs, 297 and the other ids of
 * invoices unverified.
 */
export const builtInAssociations = z.array(numbered).parse(associations.numbered);

/**
 * Pairs that HubSpot associates by ids that we do not know: drawn for each account, so that nobody writes them
 * down.
 */
export const unnumberedAssociations = z.array(z.tuple([ids, ids])).parse(associations.unnumbered);

/** Objects that every custom object is associated with from its creation. Source: HubSpot's docs. */
export const activityTypeIds = ['0-27', '0-46', '0-47', '0-48', '0-49'];
