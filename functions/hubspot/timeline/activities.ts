import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import { activityKeyProperty } from '../../../src/crm/names';
import { activityProperties, type FoundRecord } from '../../../src/timeline/found';
import { clientsFor } from '../clients';
import { configure } from '../clients';
import { refuseHalfAnswers } from '../half-answers';
import type { HttpOptions } from '../http';

type Activity = keyof typeof activityProperties;

/** Records of one kind, and the number of records that were not read. */
export interface Activities {
  records: FoundRecord[];
  left: number;
}

/** Maximum number of records in one search and in one batch (developers.hubspot.com, search and batch API). */
const searched = 200;
const batched = 100;
/** Maximum number of batches for one kind. */
const batches = 3;

const propertiesOf = (kind: Activity) =>
  kind === 'emails'
    ? [...activityProperties[kind]]
    : [...activityProperties[kind], activityKeyProperty];

/**
 * Finds a company's notes or e-mails since a time, newest first; 1 API call. HubSpot can search activities by
 * association with a company; its index lags behind writes by some seconds.
 */
export async function ofCompany(
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
    limit: searched,
    after: '0',
  });
  return { records: results, left: Math.max(0, total - results.length) };
}

/**
 * Reads activities by id: 1 API call for each 100, none for an empty list. Of more than 300 the highest ids are read,
 * which are most likely the newest. `more`: further properties to read.
 */
export async function byId(
  kind: Activity,
  ids: readonly string[],
  http: HttpOptions,
  more: readonly string[] = [],
): Promise<Activities> {
  const wanted = [...ids].sort((a, b) => Number(b) - Number(a)).slice(0, batched * batches);
  const chunks = Array.from({ length: Math.ceil(wanted.length / batched) }, (_, index) =>
    wanted.slice(index * batched, (index + 1) * batched),
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
  answers.forEach(refuseHalfAnswers);
  return { records: answers.flatMap(({ results }) => results), left: ids.length - wanted.length };
}
