import { keptIdsOf, keptIdsProperty } from '../../src/crm/kept-ids';
import { objectName } from '../../src/crm/names';
import type { CrmSchema } from '../../src/crm/schema';
import type { ProvisioningClients } from './hubspot';
import type { Account, ObjectFound } from './changes';

/** Reads which of the required objects, properties and pipelines an account has; changes nothing. */
export async function readAccount(schema: CrmSchema, api: ProvisioningClients): Promise<Account> {
  const { results } = await api.schemas.getAll(false);
  const found = results.find(({ name }) => name === objectName);
  const objectType = found?.objectTypeId;
  const objects: Account['objects'] = {};
  for (const { object } of schema.objects) {
    const type = object === 'offboarding' ? objectType : object;
    if (type) objects[object] = await readObject(type, api);
  }
  const display = {
    secondaryDisplayProperties: found?.secondaryDisplayProperties ?? [],
    searchableProperties: found?.searchableProperties ?? [],
  };
  if (!objectType) return { hasAssociationToCompany: false, display, objects, pipelines: [] };
  const links = await api.labels.getAll(objectType, 'companies');
  return {
    objectType,
    display,
    hasAssociationToCompany: links.results.length > 0,
    objects,
    pipelines: (await api.pipelines.getAll(objectType)).results,
    kept: keptIdsOf(
      objects.offboarding?.properties.find(({ name }) => name === keptIdsProperty.name)?.options,
    ),
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
