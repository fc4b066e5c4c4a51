import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import { activityKeyProperty } from '../../../src/crm/names';
import { activityProperties, type FoundRecord } from '../../../src/timeline/found';
import { clientsFor } from '../clients';
import { configure } from '../clients';
import { throwOnPartialResults } from '../partial-results';
import type { HttpOptions } from '../http';

type Activity = keyof typeof activityProperties;

/** Records of one kind, and the number of records that were not read. */
export interface Activities {
  records: FoundRecord[];
  notRead: number;
}

/** Maximum number of records in one search and in one batch (developers.hubspot.com, search and batch API). */
const maxSearched = 200;
const maxBatched = 100;
/** Maximum number of batches for one kind. */
const maxBatches = 3;

const propertiesOf = (kind: Activity) =>
  kind === 'emails'
    ? [...activityProperties[kind]]
    : [...activityProperties[kind], activityKeyProperty];

/**
 * Finds a company's notes or e-mails since a time, newest first; 1 API call. HubSpot can search activities by
 * association with a company; its index lags behind writes by some seconds.
 */
export async function findCompanyActivities(
  kind: 'notes' | 'emails',
  { companyId, since }: { companyId: string; since: string },
  http: HttpOptions,
): Promise<Activities> {
  const { Eq, Gte } = objects.FilterOperatorEnum;
  const api = new objects.SearchApi(objects.createConfiguration(configure('read', http)));
  const { results, total } = await api.doSearch(kind, {
    filterGroups: [
      {
        filters: [
          { propertyName: 'associations.company', operator: Eq, value: companyId },
          { propertyName: 'hs_timestamp', operator: Gte, value: String(Date.parse(since)) },
        ],
      },
    ],
    properties: propertiesOf(kind),
    sorts: ['-hs_timestamp'],
    limit: maxSearched,
    after: '0',
  });
  return { records: results, notRead: Math.max(0, total - results.length) };
}

/**
 * Reads activities by id: 1 API call for each 100, none for an empty list. Of more than 300 the highest ids are read,
 * which are most likely the newest. `more`: further properties to read.
 */
export async function readActivities(
  kind: Activity,
  ids: readonly string[],
  http: HttpOptions,
  more: readonly string[] = [],
): Promise<Activities> {
  const wanted = [...ids].sort((a, b) => Number(b) - Number(a)).slice(0, maxBatched * maxBatches);
  const chunks = Array.from({ length: Math.ceil(wanted.length / maxBatched) }, (_, index) =>
    wanted.slice(index * maxBatched, (index + 1) * maxBatched),
  );
  const { read } = clientsFor(http);
  const answers = await Promise.all(
    chunks.map((chunk) =>
      read.batch.read(kind, {
        inputs: chunk.map((id) => ({ id })),
        properties: [...new Set([...propertiesOf(kind), ...more])],
        propertiesWithHistory: [],
      }),
    ),
  );
  answers.forEach(throwOnPartialResults);
  return {
    records: answers.flatMap(({ results }) => results),
    notRead: ids.length - wanted.length,
  };
}
