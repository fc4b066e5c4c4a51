import { hubspot } from '@hubspot/ui-extensions';
import { fromHubSpot } from '../shared/from-hubspot';
import { OffboardingCard } from './OffboardingCard';

hubspot.extend<'crm.record.tab'>(({ context, actions }) => (
  <OffboardingCard
    dependencies={{
      ...fromHubSpot(context),
      refreshRecord: () => actions.refreshObjectProperties(),
      watch: (names, changed) => actions.onCrmPropertiesUpdate([...names], changed),
      tell: (message, type = 'success') => actions.addAlert({ type, message }),
      record: {
        objectTypeId: context.crm.objectTypeId,
        objectId: Number(context.crm.objectId),
      },
      copyText: (text) => actions.copyTextToClipboard(text),
      closePanel: (id) => actions.closeOverlay(id),
    }}
  />
));
