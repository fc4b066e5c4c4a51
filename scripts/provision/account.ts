import { HubSpotError } from '../../functions/hubspot/errors';
import {
  keptIdsOf,
  keptIdsProperty,
  keptNumberOf,
  keptNumberProperty,
  keptSegmentsProperty,
} from '../../src/crm/kept-ids';
import { appDataName } from '../../src/crm/app-data';
import { objectName } from '../../src/crm/names';
import type { CrmSchema, ObjectWanted } from '../../src/crm/schema';
import type { Account, ObjectFound } from './changes';
import type { ProvisioningClients } from './hubspot';
import { whyRefused } from './refusal';
import { readFlows } from './flows/read-flows';
import { readSegments } from './segments';

/**
 * Reads which of the required objects, properties and pipelines an account has; changes nothing. An object that the
 * token may not read (403) is named in `refused`, and the others are read. `formerStage`: as in `readFlows`.
 */
export async function readAccount(
  schema: CrmSchema,
  api: ProvisioningClients,
  formerStage?: string,
): Promise<Account> {
  const refused: Account['refused'] = {};
  const reach = async <T>(object: ObjectWanted['object'], read: () => Promise<T>) => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof HubSpotError && error.status === 403)) throw error;
      refused[object] = whyRefused(error);
      return undefined;
    }
  };
  const all = await reach('offboarding', () => api.schemas.getAll(false));
  const found = all?.results.find(({ name }) => name === objectName);
  const objectType = found?.objectTypeId;
  const appDataType = all?.results.find(({ name }) => name === appDataName)?.objectTypeId;
  const types: Record<string, string | undefined> = {
    offboarding: objectType,
    app_data: appDataType,
  };
  const objects: Account['objects'] = {};
  for (const { object } of schema.objects) {
    const type = object in types ? types[object] : object;
    if (type) objects[object] = await reach(object, () => readObject(type, api));
  }
  const display = {
    secondaryDisplayProperties: found?.secondaryDisplayProperties ?? [],
    searchableProperties: found?.searchableProperties ?? [],
  };
  const optionsOf = (property: string) =>
    objects.offboarding?.properties.find(({ name }) => name === property)?.options;
  const segments = await readSegments(optionsOf(keptSegmentsProperty.name), await api.zone(), api);
  const none = {
    hasAssociationToCompany: false,
    display,
    objects,
    refused,
    pipelines: [],
    segments,
    number: keptNumberOf(optionsOf(keptNumberProperty.name)),
    ...(appDataType && { appDataType }),
  };
  if (!objectType) return none;
  const links = await reach('offboarding', () => api.labels.getAll(objectType, 'companies'));
  const pipelines = await reach('offboarding', () => api.pipelines.getAll(objectType));
  return {
    ...none,
    objectType,
    flows: await readFlows(objectType, formerStage, api),
    hasAssociationToCompany: (links?.results.length ?? 0) > 0,
    pipelines: pipelines?.results ?? [],
    kept: keptIdsOf(optionsOf(keptIdsProperty.name)),
  };
}

async function readObject(type: string, api: ProvisioningClients): Promise<ObjectFound> {
  const [groups, found] = await Promise.all([api.groups.getAll(type), api.properties.getAll(type)]);
  return {
    groups: groups.results.map(({ name }) => name),
    properties: found.results.map((property) => ({
      name: property.name,
      type: property.type,
      unique: property.hasUniqueValue ?? false,
      hidden: property.hidden ?? false,
      options: property.options.map(({ label, value, hidden, displayOrder = -1 }) => ({
        label,
        value,
        hidden,
        displayOrder,
      })),
    })),
  };
}
