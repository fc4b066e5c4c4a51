import { served } from '../server/coverage';

/** What is served of associations, as v3 and v4 have them. */
export const associationsCoverage = [
  ...served(
    {
      base: '/crm/v3/associations/:fromObjectType/:toObjectType',
      area: 'crm/associations',
      docs: 'Associations v3',
    },
    [
      [
        'GET',
        '/types',
        'crm/associations/schema CollectionResponsePublicAssociationDefinitionNoPaging',
      ],
      [
        'POST',
        '/batch/read',
        'BatchResponsePublicAssociationMulti',
        'All of a record on one page.',
      ],
      ['POST', '/batch/create', 'BatchResponsePublicAssociation', 'All or nothing.'],
      ['POST', '/batch/archive', 'void', 'The plain type takes every label with it: guessed.'],
    ],
  ),
  ...served(
    {
      base: '/crm/v4/objects/:objectType/:objectId/associations',
      area: 'crm/associations/v4',
      docs: 'Associations v4',
    },
    [
      [
        'GET',
        '/:toObjectType',
        'CollectionResponseMultiAssociatedObjectWithLabelForwardPaging',
        'Ids are strings, as the client types them.',
      ],
      ['PUT', '/default/:toObjectType/:toObjectId', 'BatchResponsePublicDefaultAssociation'],
      ['PUT', '/:toObjectType/:toObjectId', 'LabelsBetweenObjectPair'],
      ['DELETE', '/:toObjectType/:toObjectId', 'void'],
    ],
  ),
  ...served(
    {
      base: '/crm/v4/associations/:fromObjectType/:toObjectType',
      area: 'crm/associations/v4',
      docs: 'Associations v4',
    },
    [
      [
        'GET',
        '/labels',
        'crm/associations/v4/schema CollectionResponseAssociationSpecWithLabelNoPaging',
      ],
      [
        'POST',
        '/labels',
        'crm/associations/v4/schema CollectionResponseAssociationSpecWithLabelNoPaging',
      ],
      ['PUT', '/labels', 'void'],
      ['DELETE', '/labels/:associationTypeId', 'void'],
      [
        'POST',
        '/batch/read',
        'BatchResponsePublicAssociationMultiWithLabel',
        '500 of a record on a page: guessed.',
      ],
      ['POST', '/batch/create', 'BatchResponseLabelsBetweenObjectPair', 'All or nothing.'],
      [
        'POST',
        '/batch/associate/default',
        'BatchResponsePublicDefaultAssociation',
        'All or nothing.',
      ],
      ['POST', '/batch/archive', 'void'],
      ['POST', '/batch/labels/archive', 'void'],
    ],
  ),
];
