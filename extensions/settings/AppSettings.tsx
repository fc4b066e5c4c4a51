import { hubspot } from '@hubspot/ui-extensions';
import { ToPageSettings } from './ToPageSettings';

hubspot.extend<'settings'>(({ actions }) => (
  <ToPageSettings onOpen={() => actions.navigateToPage({ to: '/settings' })} />
));
