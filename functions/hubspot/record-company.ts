import { propertiesToSend } from '../../src/api/properties-to-send';
import { companyOf, type Company } from '../../src/crm/company';
import type { StoredOffboarding } from '../../src/crm/store';
import type { Clients } from './clients';
import { HubSpotError, NotProvisioned } from './errors';
import type { AccountIds } from './ids';

/**
 * Returns the company of a record, with the properties that HubSpot passes to the card. The record stores the id of the
 * company at the start; if that company was merged, the association has the remaining one.
 */
export async function companyOfRecord(
  { recordId, properties }: StoredOffboarding,
  clients: Clients,
  ids: AccountIds,
): Promise<Company | undefined> {
  const known = properties.company_id;
  const company = known ? await companyById(known, clients) : undefined;
  if (company) return company;
  const record = await clients.read.basic.getById(ids.objectType, recordId, [], [], ['companies']);
  const [associated] = record.associations?.companies?.results ?? [];
  return associated && companyById(associated.id, clients);
}

async function companyById(id: string, { read }: Clients): Promise<Company | undefined> {
  try {
    const found = await read.basic.getById('companies', id, [...propertiesToSend]);
    const company = companyOf({ hs_object_id: found.id, ...found.properties });
    if (typeof company === 'object') return company;
    throw new NotProvisioned('the company lacks a property of the mirror');
  } catch (error) {
    if (error instanceof HubSpotError && error.status === 404) return undefined;
    throw error;
  }
}
