import { served } from '../server/coverage';

/** What is served of Lists. */
export const listsCoverage = served(
  { base: '/crm/v3/lists', area: 'crm/lists', docs: 'Lists (segments)' },
  [
    [
      'POST',
      '',
      'ListCreateResponse',
      'Filters on properties only (PROPERTY); any other filter, branch or operator is refused, though HubSpot may know it.',
    ],
    ['GET', '', 'ListsByIdResponse'],
    ['GET', '/:listId', 'ListFetchResponse', 'A deleted list is 404: guessed.'],
    ['GET', '/object-type-id/:objectTypeId/name/:listName', 'ListFetchResponse'],
    [
      'POST',
      '/search',
      'ListSearchResponse',
      'Not sorted; of additionalProperties, size and reference count.',
    ],
    ['PUT', '/:listId/update-list-name', 'ListUpdateResponse'],
    [
      'PUT',
      '/:listId/update-list-filters',
      'ListUpdateResponse',
      'Evaluated at once; enrolls nothing in workflows.',
    ],
    ['DELETE', '/:listId', 'void'],
    ['PUT', '/:listId/restore', 'void', 'Without the 90 days after which HubSpot forgets it.'],
    [
      'GET',
      '/:listId/memberships',
      'ApiCollectionResponseJoinTimeAndRecordId',
      'A DYNAMIC list never lags; membershipTimestamp is when the record last changed. Paging by before is left out.',
    ],
    [
      'GET',
      '/:listId/memberships/join-order',
      'ApiCollectionResponseJoinTimeAndRecordId',
      'As memberships. Paging by before is left out.',
    ],
    ['PUT', '/:listId/memberships/add', 'MembershipsUpdateResponse'],
    ['PUT', '/:listId/memberships/remove', 'MembershipsUpdateResponse'],
    ['PUT', '/:listId/memberships/add-and-remove', 'MembershipsUpdateResponse'],
    ['PUT', '/:listId/memberships/add-from/:sourceListId', 'void'],
    ['DELETE', '/:listId/memberships', 'void'],
    [
      'GET',
      '/records/:objectTypeId/:recordId/memberships',
      'ApiCollectionResponseRecordListMembershipNoPaging',
    ],
  ],
);
