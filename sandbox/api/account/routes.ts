import type { Crm } from '../crm';
import { ok, type AddRoute } from '../server/route';

export function accountRoutes(add: AddRoute, crm: Crm): void {
  add('GET', '/account-info/v3/details', () =>
    ok({
      portalId: crm.portalId,
      accountType: 'DEVELOPER_TEST',
      timeZone: 'Europe/Berlin',
      companyCurrency: 'EUR',
      additionalCurrencies: [],
      utcOffset: '+01:00',
      utcOffsetMilliseconds: 3_600_000,
      uiDomain: 'app.hubspot.com',
      dataHostingLocation: 'na1',
    }),
  );
}
