import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Money } from '../../../src/api/live';
import { invoiceProperties, moneyOf } from '../../../src/crm/invoices';
import { configure } from '../clients';
import type { HttpOptions } from '../http';

/** Maximum number of invoices in one search (developers.hubspot.com, search API). */
const maxInvoices = 200;

/**
 * Reads a company's open invoices; 1 API call. HubSpot can search by association with a standard object. Drafts, voided
 * and paid invoices are left out. The search index lags behind writes by some seconds.
 */
export async function readMoney(
  companyId: string,
  today: CalendarDate,
  http: HttpOptions,
): Promise<Money> {
  const api = new objects.SearchApi(objects.createConfiguration(configure('read', http)));
  const { results, total } = await api.doSearch('invoices', {
    filterGroups: [
      {
        filters: [
          { propertyName: 'associations.company', operator: status, value: companyId },
          { propertyName: 'hs_invoice_status', operator: status, value: 'open' },
        ],
      },
    ],
    properties: [...invoiceProperties],
    sorts: ['hs_due_date'],
    limit: maxInvoices,
    after: '0',
  });
  return moneyOf(results, total, today);
}

const status = objects.FilterOperatorEnum.Eq;
