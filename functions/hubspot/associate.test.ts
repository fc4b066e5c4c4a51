import { openAccount, type Account } from '../../tests/account';
import { linkedBy, listLinked } from './associate';

let account: Account;
beforeEach(async () => {
  account = await openAccount({ provisioned: false });
});
afterEach(() => account.close());

/** HubSpot's association of an invoice with a company. */
const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 179 }];

/** Makes invoices of the company. */
async function invoices(count: number) {
  for (let from = 0; from < count; from += 100) {
    const inputs = Array.from({ length: Math.min(100, count - from) }, () => ({
      properties: { hs_invoice_status: 'open' },
      associations: [{ to: { id: account.company.id }, types }],
    }));
    await account.inHubSpot.write.batch.create('invoices', { inputs } as never);
  }
}

test('every record that is associated is listed, however many pages HubSpot makes of them', async () => {
  await invoices(501);
  const { id } = account.company;
  const other = await account.createCompany({ name: 'Other' });
  account.calls();
  const listed = await listLinked('companies', id, 'invoices', account.http);
  expect([listed.length, account.calls().counted]).toEqual([501, 2]);
  const linked = await linkedBy('companies', [id, other.id], 'invoices', account.http);
  expect(new Set(linked[id])).toEqual(new Set(listed));
  expect([Object.keys(linked), account.calls().counted]).toEqual([[id], 2]);
});
