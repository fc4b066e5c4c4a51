import type { Owner } from '../api/catalog';
import type { Viewer } from '../format/viewer';
import type { ExtensionContext } from '../../extension/protocol';

/** The sandbox's account, as `hubspot.config.yml` names it. */
const portalId = 12345;
const companyType = '0-2';

/** What a card on a company record is told about where it stands and who looks. */
export function cardContext(
  companyId: string,
  cardTitle: string,
  person: Owner | undefined,
  viewer: Viewer,
): ExtensionContext {
  const email = person?.email ?? 'nobody@sandbox.invalid';
  return {
    location: 'crm.record.tab',
    user: {
      id: person?.userId ?? 0,
      email,
      emails: [email],
      firstName: person?.firstName ?? '',
      lastName: person?.lastName ?? '',
      roles: [],
      teams: [],
      permissions: [],
      locale: viewer.locale,
      language: viewer.locale.split('-')[0] ?? 'en',
    },
    portal: { id: portalId, timezone: viewer.timeZone },
    crm: { objectId: Number(companyId), objectTypeId: companyType },
    extension: { appId: 0, cardTitle },
  };
}
