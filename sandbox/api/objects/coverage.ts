import { served } from '../server/coverage';

/** What is served of single records. */
export const objectsCoverage = served(
  {
    base: '/crm/v3/objects/:objectType',
    area: 'crm/objects',
    docs: 'CRM objects; Error handling (multi-status)',
  },
  [
    ['GET', '', 'CollectionResponseSimplePublicObjectWithAssociationsForwardPaging'],
    ['POST', '', 'SimplePublicObject', 'Validation rules set by an admin are not enforced.'],
    ['GET', '/:objectId', 'SimplePublicObjectWithAssociations'],
    ['PATCH', '/:objectId', 'SimplePublicObject'],
    ['DELETE', '/:objectId', 'void', '204 for a record that is not there, as reported.'],
    [
      'POST',
      '/merge',
      'crm/companies SimplePublicObject',
      'Standard objects; a new id, to which both old ids lead, is guessed.',
    ],
  ],
);
