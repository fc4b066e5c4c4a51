import { table } from './table';
import type { Coverage } from './table';

/** What the account says about itself; HubSpot's client has no methods for it. */
export const accountRoutes: Coverage[] = [
  ...table('/account-info/v3', [['GET', '/details']]),
  ...table('/oauth/v2/private-apps/get', [
    [
      'POST',
      '/access-token-info',
      'Needs the bearer token too, as in the EU; 404 for others: guessed.',
    ],
  ]),
  ...table('/crm/v3/limits', [
    ['GET', '/custom-object-types', 'The limit is that of one account seen live.'],
    ['GET', '/custom-properties', 'The limits are those of one account seen live.'],
    ['GET', '/records', 'Usage is counted; the limits are guessed.'],
    ['GET', '/pipelines', 'Usage is counted; the limits are guessed.'],
  ]),
];
