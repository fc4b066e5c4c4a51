import { accountRoutes } from './covered/account';
import { crmRoutes } from './covered/crm';
import { fileRoutes } from './covered/files';
import { listRoutes } from './covered/lists';
import type { Coverage } from './covered/table';

/** Every route of HubSpot's API that the sandbox serves; a test compares it with what is registered. */
export const routes: Coverage[] = [...crmRoutes, ...listRoutes, ...fileRoutes, ...accountRoutes];
