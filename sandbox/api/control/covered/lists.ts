import { table } from './table';
import type { Coverage } from './table';

const BEFORE = 'Paging by before is left out.';

/** Segments. */
export const listRoutes: Coverage[] = [
  ...table('/crm/v3/lists', [
    [
      'POST',
      '',
      'Filters on properties only (PROPERTY); any other filter, branch or operator is refused, though HubSpot may know it.',
    ],
    ['GET', ''],
    ['GET', '/:listId', 'A deleted list is 404: guessed.'],
    ['GET', '/object-type-id/:objectTypeId/name/:listName'],
    ['POST', '/search', 'Not sorted; of additionalProperties, size and reference count.'],
    ['PUT', '/:listId/update-list-name'],
    ['PUT', '/:listId/update-list-filters', 'Evaluated at once; enrolls nothing in workflows.'],
    ['DELETE', '/:listId'],
    ['PUT', '/:listId/restore', 'Without the 90 days after which HubSpot forgets it.'],
    [
      'GET',
      '/:listId/memberships',
      `A DYNAMIC list never lags; membershipTimestamp is when the record last changed. ${BEFORE}`,
    ],
    ['GET', '/:listId/memberships/join-order', `As memberships. ${BEFORE}`],
    ['PUT', '/:listId/memberships/add'],
    ['PUT', '/:listId/memberships/remove'],
    ['PUT', '/:listId/memberships/add-and-remove'],
    ['PUT', '/:listId/memberships/add-from/:sourceListId'],
    ['DELETE', '/:listId/memberships'],
    ['GET', '/records/:objectTypeId/:recordId/memberships'],
  ]),
];
