import { hubspot } from '@hubspot/ui-extensions';
import { fromHubSpot } from '../shared/from-hubspot';
import { OffboardingsPage } from './OffboardingsPage';

hubspot.extend<'pages'>(({ context, actions }) => (
  <OffboardingsPage
    dependencies={{
      ...fromHubSpot(context),
      portalId: context.portal.id,
      viewer: {
        userId: String(context.user.id),
        teammates: context.user.teams.flatMap(({ teammates }) => teammates.map(String)),
      },
      mayPublish: context.user.permissions.includes('integrations-management-write'),
      goTo: (to, params) => actions.navigateToPage({ to, params }),
      copyText: (text) => actions.copyTextToClipboard(text),
    }}
  />
));
