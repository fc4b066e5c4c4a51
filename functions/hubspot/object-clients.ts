import type * as objects from '@hubspot/api-client/lib/codegen/crm/objects';

type Found = objects.SimplePublicObject;

/** What the app uses of HubSpot's calls on one record. */
export type BasicClient = Pick<
  objects.BasicApi,
  'create' | 'update' | 'archive' | 'getById' | 'getPage'
>;

export interface BatchRead {
  inputs: { id: string }[];
  idProperty?: string;
  properties: string[];
  propertiesWithHistory: string[];
}

/** What the app uses of HubSpot's calls on up to a hundred records. */
export interface BatchClient {
  read(objectType: string, input: BatchRead): Promise<{ results: Found[] }>;
  create(
    objectType: string,
    input: objects.BatchInputSimplePublicObjectBatchInputForCreate,
  ): Promise<{ results: Found[] }>;
  update(
    objectType: string,
    input: objects.BatchInputSimplePublicObjectBatchInput,
  ): Promise<{ results: Found[] }>;
  archive(objectType: string, input: { inputs: { id: string }[] }): Promise<void>;
}

export interface ObjectClients {
  basic: BasicClient;
  batch: BatchClient;
}
