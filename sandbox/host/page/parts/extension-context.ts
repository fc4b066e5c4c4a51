import { app } from '../api/app';
import type { Catalog } from '../api/catalog';
import { whoLooks } from '../api/people';
import { browserViewer } from '../format/viewer';
import type { ExtensionContext } from '../../extension/protocol';

type Where = Pick<ExtensionContext, 'location' | 'crm'> & { cardTitle?: string };

/** What an extension is told about where it stands and who looks. */
export function extensionContext(
  { cardTitle, ...where }: Where,
  { viewer: person, account }: Pick<Catalog, 'viewer' | 'account'>,
): ExtensionContext {
  const { locale } = browserViewer();
  const { roles, teams, permissions } = whoLooks();
  const email = person?.email ?? 'nobody@sandbox.invalid';
  return {
    ...where,
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
    variables: app.variables,
    extension: { appId: app.id, appName: app.name, ...(cardTitle && { cardTitle }) },
  };
}
