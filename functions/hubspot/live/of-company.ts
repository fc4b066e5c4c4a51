import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import type { Properties } from '../../../src/crm/names';
import { linkedBy } from '../associate';
import { readInBatches } from '../batches';
import { clientsFor, configure } from '../clients';
import type { HttpOptions } from '../http';

/** Maximum number of records in one search (developers.hubspot.com, search API). */
const maxRecords = 200;

/** Records of one company to read: those that have one of `values`, in the order of a property. */
export interface OfCompany {
  object: 'invoices' | 'subscriptions' | 'deals';
  properties: readonly string[];
  property: string;
  values: readonly string[];
  sortedBy: string;
  descending: boolean;
}

interface Found {
  results: { id: string; properties: Properties }[];
  /** How many there are, of which at most 200 were read. */
  total: number;
}

/**
 * Reads the records of an object that belong to a company: 1 API call, a search by association, which HubSpot takes with a
 * standard object. Its index lags behind writes by some seconds. For many companies at once their links are read in place of it,
 * 1 call for a hundred companies, and 1 for each hundred records, because HubSpot takes five searches a second.
 */
export function readOfCompany(
  companyId: string,
  asked: OfCompany,
  http: HttpOptions,
): Promise<Found> {
  return http.gather
    ? http.gather.load(`of companies ${asked.object}`, companyId, (ids) =>
        byLinks(ids, asked, http),
      )
    : bySearch(companyId, asked, http);
}

async function bySearch(companyId: string, asked: OfCompany, http: HttpOptions): Promise<Found> {
  const { object, properties, property, values, sortedBy, descending } = asked;
  const api = new objects.SearchApi(objects.createConfiguration(configure('read', http)));
  const { Eq, In } = objects.FilterOperatorEnum;
  const isOne = { propertyName: property, operator: In, values: [...values] };
  const ofCompany = { propertyName: 'associations.company', operator: Eq, value: companyId };
  return api.doSearch(object, {
    filterGroups: [{ filters: [ofCompany, isOne] }],
    properties: [...properties],
    sorts: [`${descending ? '-' : ''}${sortedBy}`],
    limit: maxRecords,
    after: '0',
  });
}

/** All companies are answered at one moment, so that what follows is gathered too. */
async function byLinks(
  companyIds: readonly string[],
  { object, properties, property, values, sortedBy, descending }: OfCompany,
  { gather: _, ...http }: HttpOptions,
): Promise<Found[]> {
  const linked = await linkedBy('companies', companyIds, object, http);
  const ids = [...new Set(Object.values(linked).flat())];
  const asked = [...new Set([...properties, property, sortedBy])];
  const { read } = clientsFor(http);
  const records = await readInBatches(ids, (inputs) =>
    read.batch.read(object, { inputs, properties: asked, propertiesWithHistory: [] }),
  );
  const byId = new Map(
    records
      .filter((one) => values.includes(one.properties[property] ?? ''))
      .map((one) => [one.id, one]),
  );
  const sign = descending ? -1 : 1;
  return companyIds.map((id) => {
    const own = [...new Set(linked[id] ?? [])]
      .flatMap((record) => byId.get(record) ?? [])
      .sort(
        (a, b) => sign * (a.properties[sortedBy] ?? '').localeCompare(b.properties[sortedBy] ?? ''),
      );
    return { results: own.slice(0, maxRecords), total: own.length };
  });
}
