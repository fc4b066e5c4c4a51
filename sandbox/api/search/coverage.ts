import { served } from '../server/coverage';

/** What is served of CRM search. */
export const searchCoverage = served(
  { base: '/crm/v3/objects/:objectType', area: 'crm/objects', docs: 'CRM search' },
  [
    [
      'POST',
      '/search',
      'CollectionResponseWithTotalSimplePublicObjectForwardPaging',
      'Ranking of free text is guessed; associations.* by EQ and IN only.',
    ],
  ],
);
