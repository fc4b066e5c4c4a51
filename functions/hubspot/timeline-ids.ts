import type * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import * as properties from '@hubspot/api-client/lib/codegen/crm/properties';
import { activityKeyProperty, type TimelineObject } from '../../src/crm/names';
import { configure } from './clients';
import { NotProvisioned } from './errors';
import type { HttpOptions } from './http';
import { associationType, type AccountIds } from './ids';

/** Ids and settings of notes, tasks or meetings that differ by account. */
export interface TimelineIds {
  toOffboarding: objects.AssociationSpec;
  /** Whether the account allows a unique property on this object (unverified on a live account). */
  activityKeyIsUnique: boolean;
}

/** Cached like the ids in `ids.ts`; a new custom object has a new id, and so a new cache key. */
const globalCache = globalThis as typeof globalThis & {
  relterm_timeline_ids?: Map<string, Promise<TimelineIds>>;
};
const cache = (globalCache.relterm_timeline_ids ??= new Map<string, Promise<TimelineIds>>());

/** Looks up the ids once for each process, account and object. */
export function timelineIds(
  object: TimelineObject,
  { objectType }: AccountIds,
  options: HttpOptions,
): Promise<TimelineIds> {
  const key = [options.baseUrl, options.token, objectType, object].join(' ');
  const known = cache.get(key);
  if (known) return known;
  const looking = lookUp(object, objectType, options);
  cache.set(key, looking);
  looking.catch(() => cache.delete(key));
  return looking;
}

async function lookUp(object: TimelineObject, objectType: string, options: HttpOptions) {
  const [toOffboarding, activityKeyIsUnique] = await Promise.all([
    associationType(object, objectType, options),
    isActivityKeyUnique(object, options),
  ]);
  return { toOffboarding, activityKeyIsUnique };
}

async function isActivityKeyUnique(object: TimelineObject, options: HttpOptions): Promise<boolean> {
  const api = new properties.CoreApi(properties.createConfiguration(configure('lookup', options)));
  const { results } = await api.getAll(object);
  const found = results.find(({ name }) => name === activityKeyProperty);
  if (!found) throw new NotProvisioned(`a property of ${object} is missing`, [activityKeyProperty]);
  return found.hasUniqueValue ?? false;
}
