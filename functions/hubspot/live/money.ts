import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Money } from '../../../src/api/live';
import { invoiceProperties, moneyOf } from '../../../src/crm/invoices';
import type { HttpOptions } from '../http';
import { readOfCompany } from './of-company';

/** Reads a company's open invoices, as `readOfCompany`. Drafts, voided and paid invoices are left out. */
export async function readMoney(
  companyId: string,
  today: CalendarDate,
  http: HttpOptions,
): Promise<Money> {
  const { results, total } = await readOfCompany(
    companyId,
    {
      object: 'invoices',
      properties: invoiceProperties,
      property: 'hs_invoice_status',
      values: ['open'],
      sortedBy: 'hs_due_date',
      descending: false,
    },
    http,
  );
  return moneyOf(results, total, today);
}
