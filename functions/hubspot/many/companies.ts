import { propertiesToSend } from '../../../src/api/properties-to-send';
import { companyOf, isInDoubt, type Company } from '../../../src/crm/company';
import { clientsFor } from '../clients';
import { companyByRecords } from '../company-records';
import { NotProvisioned } from '../errors';
import type { HttpOptions } from '../http';

/**
 * Returns a company by id as HubSpot passes it to the card; undefined if there is none. 1 API call, which is gathered, and as
 * `companyByRecords` where its properties contradict each other.
 */
export async function readCompany(id: string, http: HttpOptions): Promise<Company | undefined> {
  const answer = await clientsFor(http).read.batch.read('companies', {
    inputs: [{ id }],
    properties: [...propertiesToSend],
    propertiesWithHistory: [],
  });
  const [found] = answer.results;
  if (!found) return undefined;
  const company = companyOf({ hs_object_id: found.id, ...found.properties });
  if (company === 'no_record') return undefined;
  if ('not_provisioned' in company)
    throw new NotProvisioned('properties of the company are missing', company.not_provisioned);
  return isInDoubt(company) ? companyByRecords(company, http) : company;
}
