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

/** Answers inputs in their order: each with its own result or error. */
export type Send<I, R> = (inputs: readonly I[]) => Promise<(R | Error)[]>;

/** Gathers what is asked for at one moment into batches; see `Gather`, which only functions for many companies contain. */
export interface Gathering {
  /**
   * Adds an input to the next batch of its kind; returns its own result, or throws its own error. `send` is that of the kind's
   * first input.
   */
  load<I, R>(kind: string, input: I, send: Send<I, R>): Promise<R>;
  /** Returns clients whose calls are gathered; `kind` tells clients apart whose calls are not to be mixed. */
  clients(plain: ObjectClients, kind: string): ObjectClients;
}
