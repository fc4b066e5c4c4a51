import * as labels from '@hubspot/api-client/lib/codegen/crm/associations/v4/schema';
import * as lists from '@hubspot/api-client/lib/codegen/crm/lists';
import * as pipelines from '@hubspot/api-client/lib/codegen/crm/pipelines';
import * as properties from '@hubspot/api-client/lib/codegen/crm/properties';
import * as schemas from '@hubspot/api-client/lib/codegen/crm/schemas';
import { configure } from '../../functions/hubspot/clients';
import type { HttpOptions } from '../../functions/hubspot/http';
import { portalZone } from '../../functions/hubspot/portal-details';
import { readRunningPlaybook } from '../../functions/hubspot/playbook/state';
import { createSchema } from './create-schema';
import { flowsApi } from './flows/flows-api';
import { fillCopies } from './migrate/fill-copies';
import { tokenInfo } from './token-info';

/** The areas of HubSpot's client that provisioning uses. */
export function provisioningClients(options: HttpOptions) {
  const configuration = configure('write', options);
  const forProperties = properties.createConfiguration(configuration);
  const forSchemas = schemas.createConfiguration(configuration);
  return {
    schemas: new schemas.CoreApi(forSchemas),
    /** What the token may do; undefined where HubSpot does not tell. */
    scopes: async () => (await tokenInfo(options))?.scopes,
    /** The playbook that runs; undefined for the built-in one. */
    playbook: () => readRunningPlaybook(options),
    flows: flowsApi(options),
    /** Fills what companies' copies lack; see `fillCopies`. */
    fillCopies: () => fillCopies(options),
    /** The portal's time zone. */
    zone: () => portalZone(options),
    createSchema: (schema: object) => createSchema(schema, options),
    properties: new properties.CoreApi(forProperties),
    batch: new properties.BatchApi(forProperties),
    groups: new properties.GroupsApi(forProperties),
    pipelines: new pipelines.PipelinesApi(pipelines.createConfiguration(configuration)),
    stages: new pipelines.PipelineStagesApi(pipelines.createConfiguration(configuration)),
    lists: new lists.ListsApi(lists.createConfiguration(configuration)),
    labels: new labels.DefinitionsApi(labels.createConfiguration(configuration)),
  };
}
export type ProvisioningClients = ReturnType<typeof provisioningClients>;
