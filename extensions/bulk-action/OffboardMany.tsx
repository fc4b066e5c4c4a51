import { hubspot } from '@hubspot/ui-extensions';
import { fromHubSpot } from '../shared/from-hubspot';
import { BulkAction } from './BulkAction';
import { selectedIn } from './selected';

hubspot.extend<'crm.bulkActions'>(({ context }) => (
  <BulkAction dependencies={{ ...fromHubSpot(context), selected: selectedIn(context) }} />
));
