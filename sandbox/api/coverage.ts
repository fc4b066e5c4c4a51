/** How far the sandbox goes with one of HubSpot's routes. */
export interface Coverage {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With the versions that HubSpot's client uses; dated paths lead to the same. */
  path: string;
  support: 'supported' | 'in part';
  /** What is left out, or taken without a source. */
  note?: string;
}

type Row = [method: Coverage['method'], path: string, note?: string];

const table = (base: string, rows: Row[]): Coverage[] =>
  rows.map(([method, path, note]) => ({
    method,
    path: `${base}${path}`,
    support: note === undefined ? 'supported' : 'in part',
    ...(note !== undefined && { note }),
  }));

/** Every route of HubSpot's API that the sandbox serves; a test compares it with what is registered. */
export const routes: Coverage[] = [
  ...table('/crm/v3/objects/:objectType', [
    ['GET', ''],
    ['POST', '', 'Validation rules set by an admin are not enforced.'],
    ['GET', '/:objectId'],
    ['PATCH', '/:objectId'],
    ['DELETE', '/:objectId', '204 for a record that is not there, as reported.'],
    ['POST', '/merge', 'Standard objects; a new id, to which both old ids lead, is guessed.'],
    ['POST', '/search', 'Ranking of free text is guessed; associations.* by EQ and IN only.'],
    ['POST', '/batch/read'],
    ['POST', '/batch/create'],
    ['POST', '/batch/update', '207 item by item with objectWriteTraceId is inferred from create.'],
    ['POST', '/batch/upsert', '207 item by item with objectWriteTraceId is inferred from create.'],
    ['POST', '/batch/archive'],
  ]),
  ...table('/crm/v3/properties/:objectType', [
    ['GET', ''],
    ['POST', '', 'No calculated properties; words of some refusals are guessed.'],
    ['GET', '/:propertyName'],
    ['PATCH', '/:propertyName', 'Stored values are not converted when the type changes.'],
    ['DELETE', '/:propertyName'],
    ['POST', '/batch/create', 'All or nothing.'],
    ['POST', '/batch/read'],
    ['POST', '/batch/archive'],
    ['GET', '/groups'],
    ['POST', '/groups'],
    ['GET', '/groups/:groupName'],
    ['PATCH', '/groups/:groupName'],
    ['DELETE', '/groups/:groupName', 'Refused while the group has properties: guessed.'],
  ]),
  ...table('/crm/v3/pipelines/:objectType', [
    ['GET', ''],
    ['POST', '', 'Proposed ids are ignored: unknown what HubSpot does for custom objects.'],
    ['GET', '/:pipelineId'],
    ['PUT', '/:pipelineId', 'Stages keep their ids by label: guessed.'],
    ['PATCH', '/:pipelineId', 'archived in the body is ignored.'],
    ['DELETE', '/:pipelineId'],
    ['GET', '/:pipelineId/stages'],
    ['POST', '/:pipelineId/stages'],
    ['GET', '/:pipelineId/stages/:stageId'],
    ['PUT', '/:pipelineId/stages/:stageId'],
    ['PATCH', '/:pipelineId/stages/:stageId'],
    ['DELETE', '/:pipelineId/stages/:stageId', 'Always refused while in use: guessed.'],
  ]),
  ...table('/crm-object-schemas/v3/schemas', [
    ['GET', ''],
    ['POST', '', 'Words and status of some refusals are guessed.'],
    ['GET', '/:objectType'],
    ['PATCH', '/:objectType'],
    ['DELETE', '/:objectType', 'Deleted for good at once; HubSpot keeps it archived first.'],
    ['POST', '/:objectType/associations'],
    ['DELETE', '/:objectType/associations/:associationIdentifier'],
  ]),
  ...table('/crm/v4/objects/:objectType/:objectId/associations', [
    ['GET', '/:toObjectType', 'Ids are strings, as the client types them.'],
    ['PUT', '/default/:toObjectType/:toObjectId'],
    ['PUT', '/:toObjectType/:toObjectId'],
    ['DELETE', '/:toObjectType/:toObjectId'],
  ]),
  ...table('/crm/v4/associations/:fromObjectType/:toObjectType', [
    ['GET', '/labels'],
    ['POST', '/labels'],
    ['PUT', '/labels'],
    ['DELETE', '/labels/:associationTypeId'],
    ['POST', '/batch/read', 'All of a record on one page.'],
    ['POST', '/batch/create', 'All or nothing.'],
    ['POST', '/batch/associate/default', 'All or nothing.'],
    ['POST', '/batch/archive'],
    ['POST', '/batch/labels/archive'],
  ]),
  ...table('/crm/v3/owners', [
    ['GET', '', 'No teams; people are added by POST /_sandbox/owners.'],
    ['GET', '/:ownerId'],
  ]),
  ...table('/account-info/v3', [['GET', '/details']]),
];
