import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import type { ContractCandidate, ContractSource } from '../../../src/api/contract-facts';
import { candidatesOf, contractSourceProperties } from '../../../src/crm/contract-candidates';
import { listLinked } from '../associate';
import { batchLimit } from '../batches';
import { clientsFor, configure } from '../clients';
import { HubSpotError } from '../errors';
import type { HttpOptions } from '../http';
import { throwOnPartialResults } from '../partial-results';
import { accountFacts } from '../portal-details';

/** Maximum number of contracts offered for a choice. */
const maxContracts = 20;

const { Eq } = objects.FilterOperatorEnum;
const won = { propertyName: 'hs_is_closed_won', operator: Eq, value: 'true' };

/**
 * Reads a company's contracts, subscriptions or won deals, newest first. 1 API call; contracts 2 if there are any,
 * because HubSpot has no search of contracts.
 */
export const readCandidates = (
  source: ContractSource,
  companyId: string,
  http: HttpOptions,
): Promise<ContractCandidate[]> =>
  source === 'contracts' ? readContracts(companyId, http) : findCandidates(source, companyId, http);

/** HubSpot can search standard objects by association with a company; for subscriptions that is unverified. */
async function findCandidates(
  source: 'subscriptions' | 'deals',
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
  return candidatesOf(source, results, await accountFacts(http));
}

/**
 * Goes by the company's associations: version 2026-03 of contracts has list, get and batch read only (HubSpot's
 * OpenAPI document). Of more than 100 the highest ids are read. A batch read that answers none of the contracts was
 * reported by others, and is an error here, not an empty list.
 */
async function readContracts(companyId: string, http: HttpOptions): Promise<ContractCandidate[]> {
  const ids = await listLinked('companies', companyId, 'contracts', http);
  if (ids.length === 0) return [];
  const answer = await clientsFor(http).read.batch.read('contracts', {
    inputs: ids.slice(0, batchLimit).map((id) => ({ id })),
    properties: [...contractSourceProperties.contracts],
    propertiesWithHistory: [],
  });
  throwOnPartialResults(answer);
  if (answer.results.length === 0)
    throw new HubSpotError(404, 'reading contracts', { message: `none of ${ids.length} answered` });
  const newest = answer.results.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  return candidatesOf('contracts', newest.slice(0, maxContracts), await accountFacts(http));
}
