import { served } from '../server/coverage';

/** What is served of Custom objects. */
export const schemasCoverage = served(
  { base: '/crm-object-schemas/v3/schemas', area: 'crm/schemas', docs: 'Custom objects' },
  [
    ['GET', '', 'CollectionResponseObjectSchemaNoPaging'],
    ['POST', '', 'ObjectSchema', 'Words and status of some refusals are guessed.'],
    ['GET', '/:objectType', 'ObjectSchema'],
    ['PATCH', '/:objectType', 'ObjectTypeDefinition'],
    [
      'DELETE',
      '/:objectType',
      'void',
      'Deleted for good at once; HubSpot keeps it archived first.',
    ],
    ['POST', '/:objectType/associations', 'AssociationDefinition'],
    ['DELETE', '/:objectType/associations/:associationIdentifier', 'void'],
  ],
);
