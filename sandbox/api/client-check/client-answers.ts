/**
 * Which model of HubSpot's client an answer must fit, by route; `void` is an answer without a body. A 207 must fit
 * the same name with `WithErrors`. Source: the client's API classes.
 */
export const answersOf: Record<string, string> = {
  'GET /crm/v3/objects/:objectType':
    'crm/objects CollectionResponseSimplePublicObjectWithAssociationsForwardPaging',
  'POST /crm/v3/objects/:objectType': 'crm/objects SimplePublicObject',
  'GET /crm/v3/objects/:objectType/:objectId': 'crm/objects SimplePublicObjectWithAssociations',
  'PATCH /crm/v3/objects/:objectType/:objectId': 'crm/objects SimplePublicObject',
  'DELETE /crm/v3/objects/:objectType/:objectId': 'void',
  'POST /crm/v3/objects/:objectType/merge': 'crm/companies SimplePublicObject',
  'POST /crm/v3/objects/:objectType/search':
    'crm/objects CollectionResponseWithTotalSimplePublicObjectForwardPaging',
  'POST /crm/v3/objects/:objectType/batch/read': 'crm/objects BatchResponseSimplePublicObject',
  'POST /crm/v3/objects/:objectType/batch/create': 'crm/objects BatchResponseSimplePublicObject',
  'POST /crm/v3/objects/:objectType/batch/update': 'crm/objects BatchResponseSimplePublicObject',
  'POST /crm/v3/objects/:objectType/batch/upsert':
    'crm/objects BatchResponseSimplePublicUpsertObject',
  'POST /crm/v3/objects/:objectType/batch/archive': 'void',
  'GET /crm/v3/properties/:objectType': 'crm/properties CollectionResponsePropertyNoPaging',
  'POST /crm/v3/properties/:objectType': 'crm/properties Property',
  'GET /crm/v3/properties/:objectType/:propertyName': 'crm/properties Property',
  'PATCH /crm/v3/properties/:objectType/:propertyName': 'crm/properties Property',
  'DELETE /crm/v3/properties/:objectType/:propertyName': 'void',
  'POST /crm/v3/properties/:objectType/batch/create': 'crm/properties BatchResponseProperty',
  'POST /crm/v3/properties/:objectType/batch/read': 'crm/properties BatchResponseProperty',
  'POST /crm/v3/properties/:objectType/batch/archive': 'void',
  'GET /crm/v3/properties/:objectType/groups':
    'crm/properties CollectionResponsePropertyGroupNoPaging',
  'POST /crm/v3/properties/:objectType/groups': 'crm/properties PropertyGroup',
  'GET /crm/v3/properties/:objectType/groups/:groupName': 'crm/properties PropertyGroup',
  'PATCH /crm/v3/properties/:objectType/groups/:groupName': 'crm/properties PropertyGroup',
  'DELETE /crm/v3/properties/:objectType/groups/:groupName': 'void',
  'GET /crm/v3/pipelines/:objectType': 'crm/pipelines CollectionResponsePipelineNoPaging',
  'POST /crm/v3/pipelines/:objectType': 'crm/pipelines Pipeline',
  'GET /crm/v3/pipelines/:objectType/:pipelineId': 'crm/pipelines Pipeline',
  'PUT /crm/v3/pipelines/:objectType/:pipelineId': 'crm/pipelines Pipeline',
  'PATCH /crm/v3/pipelines/:objectType/:pipelineId': 'crm/pipelines Pipeline',
  'DELETE /crm/v3/pipelines/:objectType/:pipelineId': 'void',
  'GET /crm/v3/pipelines/:objectType/:pipelineId/stages':
    'crm/pipelines CollectionResponsePipelineStageNoPaging',
  'POST /crm/v3/pipelines/:objectType/:pipelineId/stages': 'crm/pipelines PipelineStage',
  'GET /crm/v3/pipelines/:objectType/:pipelineId/stages/:stageId': 'crm/pipelines PipelineStage',
  'PUT /crm/v3/pipelines/:objectType/:pipelineId/stages/:stageId': 'crm/pipelines PipelineStage',
  'PATCH /crm/v3/pipelines/:objectType/:pipelineId/stages/:stageId': 'crm/pipelines PipelineStage',
  'DELETE /crm/v3/pipelines/:objectType/:pipelineId/stages/:stageId': 'void',
  'GET /crm/v3/pipelines/:objectType/:pipelineId/audit':
    'crm/pipelines CollectionResponsePublicAuditInfoNoPaging',
  'GET /crm/v3/pipelines/:objectType/:pipelineId/stages/:stageId/audit':
    'crm/pipelines CollectionResponsePublicAuditInfoNoPaging',
  'GET /crm/v3/associations/:fromObjectType/:toObjectType/types':
    'crm/associations/schema CollectionResponsePublicAssociationDefinitionNoPaging',
  'POST /crm/v3/associations/:fromObjectType/:toObjectType/batch/read':
    'crm/associations BatchResponsePublicAssociationMulti',
  'POST /crm/v3/associations/:fromObjectType/:toObjectType/batch/create':
    'crm/associations BatchResponsePublicAssociation',
  'POST /crm/v3/associations/:fromObjectType/:toObjectType/batch/archive': 'void',
  'GET /crm-object-schemas/v3/schemas': 'crm/schemas CollectionResponseObjectSchemaNoPaging',
  'POST /crm-object-schemas/v3/schemas': 'crm/schemas ObjectSchema',
  'GET /crm-object-schemas/v3/schemas/:objectType': 'crm/schemas ObjectSchema',
  'PATCH /crm-object-schemas/v3/schemas/:objectType': 'crm/schemas ObjectTypeDefinition',
  'DELETE /crm-object-schemas/v3/schemas/:objectType': 'void',
  'POST /crm-object-schemas/v3/schemas/:objectType/associations':
    'crm/schemas AssociationDefinition',
  'DELETE /crm-object-schemas/v3/schemas/:objectType/associations/:associationIdentifier': 'void',
  'GET /crm/v4/objects/:objectType/:objectId/associations/:toObjectType':
    'crm/associations/v4 CollectionResponseMultiAssociatedObjectWithLabelForwardPaging',
  'PUT /crm/v4/objects/:objectType/:objectId/associations/default/:toObjectType/:toObjectId':
    'crm/associations/v4 BatchResponsePublicDefaultAssociation',
  'PUT /crm/v4/objects/:objectType/:objectId/associations/:toObjectType/:toObjectId':
    'crm/associations/v4 LabelsBetweenObjectPair',
  'DELETE /crm/v4/objects/:objectType/:objectId/associations/:toObjectType/:toObjectId': 'void',
  'GET /crm/v4/associations/:fromObjectType/:toObjectType/labels':
    'crm/associations/v4/schema CollectionResponseAssociationSpecWithLabelNoPaging',
  'POST /crm/v4/associations/:fromObjectType/:toObjectType/labels':
    'crm/associations/v4/schema CollectionResponseAssociationSpecWithLabelNoPaging',
  'PUT /crm/v4/associations/:fromObjectType/:toObjectType/labels': 'void',
  'DELETE /crm/v4/associations/:fromObjectType/:toObjectType/labels/:associationTypeId': 'void',
  'POST /crm/v4/associations/:fromObjectType/:toObjectType/batch/read':
    'crm/associations/v4 BatchResponsePublicAssociationMultiWithLabel',
  'POST /crm/v4/associations/:fromObjectType/:toObjectType/batch/create':
    'crm/associations/v4 BatchResponseLabelsBetweenObjectPair',
  'POST /crm/v4/associations/:fromObjectType/:toObjectType/batch/associate/default':
    'crm/associations/v4 BatchResponsePublicDefaultAssociation',
  'POST /crm/v4/associations/:fromObjectType/:toObjectType/batch/archive': 'void',
  'POST /crm/v4/associations/:fromObjectType/:toObjectType/batch/labels/archive': 'void',
  'GET /crm/v3/owners': 'crm/owners CollectionResponsePublicOwnerForwardPaging',
  'GET /crm/v3/owners/:ownerId': 'crm/owners PublicOwner',
  'POST /crm/v3/lists': 'crm/lists ListCreateResponse',
  'GET /crm/v3/lists': 'crm/lists ListsByIdResponse',
  'GET /crm/v3/lists/:listId': 'crm/lists ListFetchResponse',
  'GET /crm/v3/lists/object-type-id/:objectTypeId/name/:listName': 'crm/lists ListFetchResponse',
  'POST /crm/v3/lists/search': 'crm/lists ListSearchResponse',
  'PUT /crm/v3/lists/:listId/update-list-name': 'crm/lists ListUpdateResponse',
  'PUT /crm/v3/lists/:listId/update-list-filters': 'crm/lists ListUpdateResponse',
  'DELETE /crm/v3/lists/:listId': 'void',
  'PUT /crm/v3/lists/:listId/restore': 'void',
  'GET /crm/v3/lists/:listId/memberships': 'crm/lists ApiCollectionResponseJoinTimeAndRecordId',
  'GET /crm/v3/lists/:listId/memberships/join-order':
    'crm/lists ApiCollectionResponseJoinTimeAndRecordId',
  'PUT /crm/v3/lists/:listId/memberships/add': 'crm/lists MembershipsUpdateResponse',
  'PUT /crm/v3/lists/:listId/memberships/remove': 'crm/lists MembershipsUpdateResponse',
  'PUT /crm/v3/lists/:listId/memberships/add-and-remove': 'crm/lists MembershipsUpdateResponse',
  'PUT /crm/v3/lists/:listId/memberships/add-from/:sourceListId': 'void',
  'DELETE /crm/v3/lists/:listId/memberships': 'void',
  'GET /crm/v3/lists/records/:objectTypeId/:recordId/memberships':
    'crm/lists ApiCollectionResponseRecordListMembershipNoPaging',
  'POST /files/v3/files': 'files ModelFile',
  'GET /files/v3/files/:fileId': 'files ModelFile',
  'GET /files/v3/files/:fileId/signed-url': 'files SignedUrl',
  'DELETE /files/v3/files/:fileId': 'void',
};

/** Routes that are served and that the client has no model for: the one list of what is not checked. */
export const notInClient = [
  'GET /account-info/v3/details',
  'GET /crm/v3/limits/custom-object-types',
  'GET /crm/v3/limits/custom-properties',
  'GET /crm/v3/limits/pipelines',
  'GET /crm/v3/limits/records',
  'POST /oauth/v2/private-apps/get/access-token-info',
];
