import * as z from 'zod/mini';
import { ownSchema } from '../../../src/crm/own-schema';
import type { Option, PropertyWanted } from '../../../src/crm/schema-kinds';
import type { PlaybookChanges } from '../../../src/playbook/changes';
import { callApi, getJson } from '../call-api';
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
  await withIds(http, async ({ objectType }) => {
    for (const object of objects) {
      const type = object === 'offboarding' ? objectType : object;
      const path = `/crm/v3/properties/${type}`;
      const { results } = z.parse(propertiesField, await getJson(path, 'write', http));
      const byName = new Map(results.map((one) => [one.name, one]));
      const missing =
        object === 'offboarding' ? wanted.properties.filter(({ name }) => !byName.has(name)) : [];
      for (const property of missing) await create(path, property, http);
      for (const { property, options } of wanted.options.filter((one) => one.object === object)) {
        const present = byName.get(property)?.options;
        const more = options.filter(({ value }) => !present?.some((one) => one.value === value));
        if (present && more.length > 0)
          await callApi(
            {
              method: 'PATCH',
              path: `${path}/${property}`,
              body: { options: [...present, ...more.map(shown)] },
            },
            'write',
            http,
          );
      }
    }
  });
}

/** Creates a property; one that somebody made at the same moment is there. */
async function create(path: string, property: PropertyWanted, http: HttpOptions) {
  try {
    await callApi({ method: 'POST', path, body: inputOf(property) }, 'write', http);
  } catch (error) {
    if (!(error instanceof HubSpotError && error.status === 409)) throw error;
  }
}

const shown = (option: Option) => ({ ...option, hidden: false, displayOrder: -1 });

const inputOf = ({ group, options = [], hidden = false, ...wanted }: PropertyWanted) => ({
  ...wanted,
  groupName: group,
  hidden,
  options: options.map(shown),
});

const propertiesField = z.lazy(() =>
  z.object({
    results: z.array(
      z.object({
        name: z.string(),
        options: z.optional(z.array(z.looseObject({ value: z.string(), label: z.string() }))),
      }),
    ),
  }),
);
