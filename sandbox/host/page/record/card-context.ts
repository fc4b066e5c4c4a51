import { whoLooks } from '../api/people';
import type { Catalog } from '../api/catalog';
import type { ExtensionContext } from '../../extension/protocol';

const companyType = '0-2';

/** What a card on a company record is told about where it stands and who looks. */
export function cardContext(
  companyId: string,
  cardTitle: string,
  { viewer: person, account }: Pick<Catalog, 'viewer' | 'account'>,
  locale: string,
): ExtensionContext {
  const { roles, teams, permissions } = whoLooks();
  const email = person?.email ?? 'nobody@sandbox.invalid';
  return {
    location: 'crm.record.tab',
    user: {
      id: person?.userId ?? 0,
      email,
      emails: [email],
      firstName: person?.firstName ?? '',
      lastName: person?.lastName ?? '',
      roles,
      teams,
      permissions,
      locale,
      language: locale.split('-')[0] ?? 'en',
    },
    portal: { id: account.portalId, timezone: account.timeZone },
    crm: { objectId: Number(companyId), objectTypeId: companyType },
    extension: { appId: 0, cardTitle },
  };
}
