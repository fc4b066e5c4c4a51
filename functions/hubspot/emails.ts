import { readInstant } from '../../src/crm/read';
import type { FoundEmail } from '../../src/messages/sent-message';
import { clientsFor } from './clients';
import { HubSpotError } from './errors';
import type { HttpOptions } from './http';

const properties = ['hs_timestamp', 'hs_email_subject', 'hs_email_to_email', 'hs_email_direction'];

/**
 * Reads an e-mail that was sent from HubSpot; 1 API call. Undefined when it was deleted, is incoming, or is not
 * associated with the company.
 */
export async function emailOnCompany(
  id: string,
  companyId: string,
  http: HttpOptions,
): Promise<FoundEmail | undefined> {
  try {
    const { read } = clientsFor(http);
    const found = await read.basic.getById('emails', id, properties, [], ['companies']);
    const { hs_email_subject: subject, hs_email_direction: direction } = found.properties;
    const at = readInstant(found.properties.hs_timestamp);
    const companies = found.associations?.companies?.results.map((company) => company.id) ?? [];
    if (!at || direction !== 'EMAIL' || !companies.includes(companyId)) return undefined;
    return { subject: subject ?? '', at, to: found.properties.hs_email_to_email || undefined };
  } catch (error) {
    if (error instanceof HubSpotError && error.status === 404) return undefined;
    throw error;
  }
}
