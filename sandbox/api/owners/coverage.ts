import { served } from '../server/coverage';

/** What is served of Owners. */
export const ownersCoverage = served(
  { base: '/crm/v3/owners', area: 'crm/owners', docs: 'Owners' },
  [
    [
      'GET',
      '',
      'CollectionResponsePublicOwnerForwardPaging',
      'People and their teams are added by POST /_sandbox/owners, and deactivated by PATCH /_sandbox/owners/:ownerId.',
    ],
    ['GET', '/:ownerId', 'PublicOwner'],
  ],
);
