import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import type { NewsEntry } from '../../../src/api/news';
import {
  companyNews,
  contactNews,
  contactNewsProperties,
  dealNews,
  dealNewsProperties,
  isInOwnCurrency,
  isNew,
  type History,
} from '../../../src/crm/news';
import { contactHistory, newsProperties } from '../../../src/crm/news-properties';
import { clientsFor, configure } from '../clients';
import { throwOnPartialResults } from '../partial-results';
import type { HttpOptions } from '../http';
import { portalCurrency } from '../portal-details';

/** The company in view, and the time (ISO, UTC) from which changes are news. */
interface NewsRequest {
  companyId: string;
  since: string;
  http: HttpOptions;
}

/** Maximum number of deals and of contacts read, last changed first; a batch with history takes 50 (unverified). */
const maxNewsRecords = 50;

/** Reads changes of the company's own properties; 1 API call. */
export async function readCompanyNews({
  companyId,
  since,
  http,
}: NewsRequest): Promise<NewsEntry[]> {
  const names = newsProperties.map(({ name }) => name);
  const { read } = clientsFor(http);
  const found = await read.basic.getById('companies', companyId, ['name'], names);
  return companyNews(historyOf(found), since);
}

/**
 * Reads the company's deals that are new, won, lost or moved; 1 API call, and where one names no currency the account's once a
 * process. HubSpot's search lags by some seconds.
 */
export async function readDealNews(request: NewsRequest): Promise<NewsEntry[]> {
  const deals = await changedOf('deals', 'hs_lastmodifieddate', dealNewsProperties, request);
  const currency = deals.some(isInOwnCurrency) ? await portalCurrency(request.http) : undefined;
  return dealNews(deals, request.since, currency);
}

/**
 * Reads the company's new contacts, and known ones with another job or employer: 1 API call, 2 when known contacts were
 * changed. A contact that was removed from the company is not found.
 */
export async function readContactNews(request: NewsRequest): Promise<NewsEntry[]> {
  const contacts = await changedOf('contacts', 'lastmodifieddate', contactNewsProperties, request);
  const known = contacts
    .filter((contact) => !isNew(contact, request.since))
    .map(({ id }) => ({ id }));
  if (known.length === 0) return contactNews(contacts, {}, request.since);
  const answer = await clientsFor(request.http).read.batch.read('contacts', {
    inputs: known,
    properties: [],
    propertiesWithHistory: contactHistory.map(({ name }) => name),
  });
  throwOnPartialResults(answer);
  const histories = Object.fromEntries(answer.results.map((one) => [one.id, historyOf(one)]));
  return contactNews(contacts, histories, request.since);
}

/** Finds the company's deals or contacts that were changed since then, last changed first. */
async function changedOf(
  object: 'deals' | 'contacts',
  modified: string,
  properties: readonly string[],
  { companyId, since, http }: NewsRequest,
) {
  const { Eq, Gte } = objects.FilterOperatorEnum;
  const api = new objects.SearchApi(objects.createConfiguration(configure('read', http)));
  const { results } = await api.doSearch(object, {
    filterGroups: [
      {
        filters: [
          { propertyName: 'associations.company', operator: Eq, value: companyId },
          { propertyName: modified, operator: Gte, value: String(Date.parse(since)) },
        ],
      },
    ],
    properties: [...properties],
    sorts: [`-${modified}`],
    limit: maxNewsRecords,
    after: '0',
  });
  return results;
}

function historyOf({
  propertiesWithHistory = {},
}: Pick<objects.SimplePublicObject, 'propertiesWithHistory'>): History {
  const entries = Object.entries(propertiesWithHistory).map(([name, values]) => [
    name,
    values.map(({ value, timestamp }) => ({ value, at: timestamp.toISOString() })),
  ]);
  return Object.fromEntries(entries);
}
