import { served } from '../server/coverage';

/** What is served of Properties. */
export const propertiesCoverage = served(
  { base: '/crm/v3/properties/:objectType', area: 'crm/properties', docs: 'Properties' },
  [
    ['GET', '', 'CollectionResponsePropertyNoPaging'],
    ['POST', '', 'Property', 'No calculated properties; words of some refusals are guessed.'],
    ['GET', '/:propertyName', 'Property'],
    [
      'PATCH',
      '/:propertyName',
      'Property',
      'Stored values are not converted when the type changes.',
    ],
    ['DELETE', '/:propertyName', 'void'],
    ['POST', '/batch/create', 'BatchResponseProperty', 'All or nothing.'],
    ['POST', '/batch/read', 'BatchResponseProperty'],
    ['POST', '/batch/archive', 'void'],
    ['GET', '/groups', 'CollectionResponsePropertyGroupNoPaging'],
    ['POST', '/groups', 'PropertyGroup'],
    ['GET', '/groups/:groupName', 'PropertyGroup'],
    ['PATCH', '/groups/:groupName', 'PropertyGroup'],
    ['DELETE', '/groups/:groupName', 'void'],
  ],
);
