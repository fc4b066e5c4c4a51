import { table } from './table';
import type { Coverage } from './table';

/** What the account says about itself; HubSpot's client has no methods for it. */
export const accountRoutes: Coverage[] = [...table('/account-info/v3', [['GET', '/details']])];
