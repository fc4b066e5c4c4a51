import type * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import * as z from 'zod/mini';
import { activityKeyProperty, type TimelineObject } from '../../src/crm/names';
import { accountCache } from './account-cache';
import { getJson } from './call-api';
import { HubSpotError, NotProvisioned } from './errors';
import type { HttpOptions } from './http';
import { associationType, type AccountIds } from './ids';

/** Ids and settings of notes, tasks or meetings that differ by account. */
export interface TimelineIds {
  toOffboarding: objects.AssociationSpec;
  /** Whether the account allows a unique property on this object (unverified on a live account). */
  activityKeyIsUnique: boolean;
  /** Whether the account has no such property. Only notes go without it: tasks and meetings hold what a list or step needs. */
  lacksActivityKey: boolean;
}

const cache = accountCache<TimelineIds>('timeline_ids');

/** Returns the ids as the process knows them; a new custom object has a new id, and so a new key. */
export const timelineIds = (
  object: TimelineObject,
  { objectType }: AccountIds,
  options: HttpOptions,
): Promise<TimelineIds> =>
  cache.get(options, () => lookUp(object, objectType, options), objectType, object);

/** Runs work with the ids of notes; looks them up again once when the account no longer has the activity key. */
export const withNoteIds = <T>(
  ids: AccountIds,
  options: HttpOptions,
  work: (own: TimelineIds) => Promise<T>,
): Promise<T> =>
  cache.use(
    options,
    () => lookUp('notes', ids.objectType, options),
    work,
    (error) => error instanceof HubSpotError && error.isMissingProperty,
    ids.objectType,
    'notes',
  );

async function lookUp(object: TimelineObject, objectType: string, options: HttpOptions) {
  const [toOffboarding, key] = await Promise.all([
    associationType(object, objectType, options),
    activityKeyOf(object, options),
  ]);
  if (!key && object !== 'notes')
    throw new NotProvisioned(`a property of ${object} is missing`, [activityKeyProperty]);
  const activityKeyIsUnique = key?.hasUniqueValue ?? false;
  return { toOffboarding, activityKeyIsUnique, lacksActivityKey: !key };
}

const propertiesField = z.lazy(() =>
  z.object({
    results: z.array(z.object({ name: z.string(), hasUniqueValue: z.optional(z.boolean()) })),
  }),
);

async function activityKeyOf(object: TimelineObject, options: HttpOptions) {
  const path = `/crm/v3/properties/${object}`;
  const { results } = z.parse(propertiesField, await getJson(path, 'lookup', options));
  return results.find(({ name }) => name === activityKeyProperty);
}
