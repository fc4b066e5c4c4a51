import { hubspot } from '@hubspot/ui-extensions';
import { fromHubSpot } from '../shared/from-hubspot';
import { BulkAction } from './BulkAction';

hubspot.extend<'crm.bulkActions'>(({ context }) => (
  <BulkAction
    dependencies={{
      ...fromHubSpot(context),
      selected: [...new Set(context.crm.objectIds.map(String))],
    }}
  />
));
