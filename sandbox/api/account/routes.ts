import type { Crm } from '../crm';
import { offsetAt } from '../lists/time-point';
import { ok, type AddRoute } from '../server/route';

export function accountRoutes(add: AddRoute, crm: Crm): void {
  add('GET', '/account-info/v3/details', () => {
    const ahead = offsetAt(crm.now().getTime(), crm.timeZone);
    return ok({
      portalId: crm.portalId,
      accountType: 'DEVELOPER_TEST',
      timeZone: crm.timeZone,
      companyCurrency: 'EUR',
      additionalCurrencies: [],
      utcOffset: clock(ahead),
      utcOffsetMilliseconds: ahead,
      uiDomain: 'app.hubspot.com',
      dataHostingLocation: 'na1',
    });
  });
}

/** `+01:00` */
function clock(ahead: number): string {
  const minutes = Math.abs(ahead) / 60_000;
  const two = (count: number) => String(count).padStart(2, '0');
  return `${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
