import { propertiesToSend } from '../../src/api/properties-to-send';
import { companyOf, type Company } from '../../src/crm/company';
import type { StoredOffboarding } from '../../src/crm/store';
import type { Clients } from './clients';
import { HubSpotError, NotProvisioned } from './errors';
import type { AccountIds } from './ids';

/**
 * Whether a record that was found by the company's key is the company's own: a person may have typed another key. No API
 * call where the record names the company or one that was merged into it, else 1 for HubSpot's association.
 */
export async function isOfCompany(
  { recordId, properties }: StoredOffboarding,
  company: Company,
  read: Clients['read'],
  { objectType }: AccountIds,
): Promise<boolean> {
  if ([company.id, ...company.mergedIds].includes(properties.company_id ?? '')) return true;
  const { associations } = await read.basic.getById(objectType, recordId, [], [], ['companies']);
  return associations?.companies?.results.some(({ id }) => id === company.id) ?? false;
}

/**
 * Returns the company of a record, with the properties that HubSpot passes to the card. The record stores the id of the
 * company at the start; if that company was merged, the association has the remaining one.
 */
export async function companyOfRecord(
  { recordId, properties }: Pick<StoredOffboarding, 'recordId' | 'properties'>,
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
    if (company === 'no_record') return undefined;
    if ('id' in company) return company;
    throw new NotProvisioned('properties of the company are missing', company.not_provisioned);
  } catch (error) {
    if (error instanceof HubSpotError && error.status === 404) return undefined;
    throw error;
  }
}
