import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import type { Business, BusinessKind } from '../../../src/api/open-business';
import { businessSources } from '../../../src/crm/open-business';
import { configure } from '../clients';
import type { HttpOptions } from '../http';
import { accountFacts } from '../portal-details';

/** Maximum number of items shown of each kind; the total counts all. */
const maxItemsPerKind = 20;

const { Eq, NotHasProperty } = objects.FilterOperatorEnum;

/**
 * Reads the company's open deals, open tickets or contacts in sequences; 1 API call. The search index lags behind
 * writes by some seconds.
 */
export async function readBusiness(
  kind: BusinessKind,
  companyId: string,
  http: HttpOptions,
): Promise<Business> {
  const { object, open, properties, sort, item } = businessSources[kind];
  const api = new objects.SearchApi(objects.createConfiguration(configure('read', http)));
  const isOpen = { ...open, operator: open.value === undefined ? NotHasProperty : Eq };
  const { results, total } = await api.doSearch(object, {
    filterGroups: [
      {
        filters: [{ propertyName: 'associations.company', operator: Eq, value: companyId }, isOpen],
      },
    ],
    properties: [...properties],
    sorts: [sort],
    limit: maxItemsPerKind,
    after: '0',
  });
  const account = await accountFacts(http);
  return { items: results.map((one) => ({ id: one.id, ...item(one.properties, account) })), total };
}
