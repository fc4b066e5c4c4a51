import { propertiesToSend } from '../../src/api/properties-to-send';
import { companyOf, type Company } from '../../src/crm/company';
import type { StoredOffboarding } from '../../src/crm/store';
import type { Clients } from './clients';
import { HubSpotError, NotProvisioned } from './errors';
import type { AccountIds } from './ids';

/**
 * The company of a record, as HubSpot would hand it over to the card. The record keeps the id that the
 * company had at the start; where that is gone, after a merge, the association knows the one that lives on.
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
