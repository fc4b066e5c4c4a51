import * as properties from '@hubspot/api-client/lib/codegen/crm/properties';
import { ownSchema } from '../../../src/crm/own-schema';
import type { PropertyWanted } from '../../../src/crm/schema-kinds';
import type { PlaybookChanges } from '../../../src/playbook/changes';
import { configure } from '../clients';
import { HubSpotError } from '../errors';
import type { HttpOptions } from '../http';
import { withIds } from '../ids';

/**
 * Makes the properties and options that an account lacks for what a team added; nothing is renamed or removed. No API call where
 * nothing was added, else 1 for each object, and 1 for each property that is missing or lacks options.
 */
export async function makeOwnProperties(
  changes: PlaybookChanges,
  http: HttpOptions,
): Promise<void> {
  const wanted = ownSchema(changes);
  const objects = new Set(wanted.options.map(({ object }) => object));
  if (wanted.properties.length > 0) objects.add('offboarding');
  const api = new properties.CoreApi(properties.createConfiguration(configure('write', http)));
  await withIds(http, async ({ objectType }) => {
    for (const object of objects) {
      const type = object === 'offboarding' ? objectType : object;
      const { results } = await api.getAll(type);
      const byName = new Map(results.map((one) => [one.name, one]));
      const missing =
        object === 'offboarding' ? wanted.properties.filter(({ name }) => !byName.has(name)) : [];
      for (const property of missing) await create(api, type, property);
      for (const { property, options } of wanted.options.filter((one) => one.object === object)) {
        const present = byName.get(property)?.options;
        const more = options.filter(({ value }) => !present?.some((one) => one.value === value));
        if (present && more.length > 0)
          await api.update(type, property, {
            options: [
              ...present,
              ...more.map((option) => ({ ...option, hidden: false, displayOrder: -1 })),
            ],
          });
      }
    }
  });
}

/** Creates a property; one that somebody made at the same moment is there. */
async function create(api: properties.CoreApi, type: string, property: PropertyWanted) {
  try {
    await api.create(type, inputOf(property));
  } catch (error) {
    if (!(error instanceof HubSpotError && error.status === 409)) throw error;
  }
}

const inputOf = ({
  name,
  label,
  group,
  hidden = false,
  options = [],
  ...kind
}: PropertyWanted) => ({
  name,
  label,
  groupName: group,
  hidden,
  type: kind.type as properties.PropertyCreateTypeEnum,
  fieldType: kind.fieldType as properties.PropertyCreateFieldTypeEnum,
  options: options.map((option, displayOrder) => ({ ...option, displayOrder, hidden: false })),
});
