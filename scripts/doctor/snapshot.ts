import { HubSpotError } from '../../functions/hubspot/errors';
import { crmSchema } from '../../src/crm/schema';
import { readAccount } from '../provision/account';
import { provisioningClients } from '../provision/hubspot';
import type { Looking } from './looking';
import type { Snapshot } from './result';
import { foundStages } from './stages';

/**
 * What of the account the app depends on and people can change. Options that HubSpot takes from elsewhere, such as owners, are
 * left out; so are labels.
 */
export async function snapshotOf(looking: Looking): Promise<Snapshot> {
  const stages = await foundStages(looking);
  return {
    scopes: looking.scopes?.toSorted() ?? null,
    stages:
      stages &&
      Object.fromEntries(
        stages.map(({ id, hubspotId, closed }) => [id, { id: hubspotId, closed }]),
      ),
    properties: await propertiesIn(looking),
  };
}

async function propertiesIn({ http }: Looking): Promise<Snapshot['properties']> {
  try {
    const { objects } = await readAccount(crmSchema, provisioningClients(http));
    const pairs = crmSchema.objects.flatMap(({ object, properties }) => {
      const found = objects[object]?.properties;
      if (!found) return [];
      return properties.flatMap(({ name, options }) => {
        const one = found.find((property) => property.name === name);
        if (!one) return [];
        const { type, unique, hidden } = one;
        const values = options ? one.options.filter((option) => !option.hidden) : [];
        const kept = { type, unique, hidden, options: values.map(({ value }) => value).sort() };
        return [[`${object}.${name}`, kept] as const];
      });
    });
    return Object.fromEntries(pairs);
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    return undefined;
  }
}
