import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import type { ContractCandidate, ContractSource } from '../../../src/api/contract-facts';
import { candidatesOf, contractSourceProperties } from '../../../src/crm/contract-candidates';
import { configure } from '../clients';
import type { HttpOptions } from '../http';
import { portalZone } from '../portal-zone';

/** Maximum number of contracts offered for a choice. */
const maxContracts = 20;

const { Eq } = objects.FilterOperatorEnum;
const won = { propertyName: 'hs_is_closed_won', operator: Eq, value: 'true' };

/**
 * Reads a company's contracts, subscriptions or won deals, newest first; 1 API call. HubSpot can search standard
 * objects by association with a company; for contracts and subscriptions that is unverified, and an account that
 * refuses the search is treated as having none.
 */
export async function readCandidates(
  source: ContractSource,
  companyId: string,
  http: HttpOptions,
): Promise<ContractCandidate[]> {
  const api = new objects.SearchApi(objects.createConfiguration(configure('read', http)));
  const ofCompany = { propertyName: 'associations.company', operator: Eq, value: companyId };
  const { results } = await api.doSearch(source, {
    filterGroups: [{ filters: [ofCompany, ...(source === 'deals' ? [won] : [])] }],
    properties: [...contractSourceProperties[source]],
    sorts: [source === 'deals' ? '-closedate' : '-hs_createdate'],
    limit: maxContracts,
    after: '0',
  });
  return candidatesOf(source, results, await portalZone(http));
}
