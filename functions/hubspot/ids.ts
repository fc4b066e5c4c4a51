import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import * as labels from '@hubspot/api-client/lib/codegen/crm/associations/v4/schema';
import * as pipelines from '@hubspot/api-client/lib/codegen/crm/pipelines';
import * as schemas from '@hubspot/api-client/lib/codegen/crm/schemas';
import { objectName, pipelineLabel } from '../../src/crm/names';
import { matchStages, type StageIds } from '../../src/crm/pipeline';
import { configure } from './clients';
import { HubSpotError, NotProvisioned } from './errors';
import type { HttpOptions } from './http';

/** Ids that differ by account. */
export interface AccountIds {
  objectType: string;
  pipeline: string;
  stages: StageIds;
  toCompany: objects.AssociationSpec;
}

/**
 * Looked up once for each process and account, and cached on `globalThis`: HubSpot's dev server resets module state at
 * each call, but not `globalThis` (measured).
 */
const globalCache = globalThis as typeof globalThis & {
  relterm_ids?: Map<string, Promise<AccountIds>>;
};
const cache = (globalCache.relterm_ids ??= new Map<string, Promise<AccountIds>>());
const cacheKey = ({ baseUrl, token }: HttpOptions) => `${baseUrl} ${token}`;

export function accountIds(options: HttpOptions): Promise<AccountIds> {
  const key = cacheKey(options);
  const known = cache.get(key);
  if (known) return known;
  const looking = lookUp(options);
  cache.set(key, looking);
  looking.catch(() => cache.delete(key));
  return looking;
}

/** Drops the cached ids when HubSpot no longer knows one, because somebody created the object again. */
const forgetIds = (options: HttpOptions) => cache.delete(cacheKey(options));

/** Runs work with the account's ids; looks them up again once when HubSpot no longer knows one. */
export async function withIds<T>(
  options: HttpOptions,
  work: (ids: AccountIds) => Promise<T>,
): Promise<T> {
  try {
    return await work(await accountIds(options));
  } catch (error) {
    if (!(error instanceof HubSpotError && error.isUnknownId && forgetIds(options))) throw error;
    return work(await accountIds(options));
  }
}

async function lookUp(options: HttpOptions): Promise<AccountIds> {
  const configuration = configure('lookup', options);
  const all = await new schemas.CoreApi(schemas.createConfiguration(configuration)).getAll(false);
  const objectType = all.results.find(({ name }) => name === objectName)?.objectTypeId;
  if (!objectType) throw new NotProvisioned('the custom object is missing');
  const [pipeline, toCompany] = await Promise.all([
    pipelineOf(objectType, options),
    associationType(objectType, 'companies', options),
  ]);
  return { objectType, ...pipeline, toCompany };
}

async function pipelineOf(objectType: string, options: HttpOptions) {
  const api = new pipelines.PipelinesApi(
    pipelines.createConfiguration(configure('lookup', options)),
  );
  const { results } = await api.getAll(objectType);
  const found = results.find(({ label }) => label === pipelineLabel);
  const stages = found && matchStages(found.stages);
  if (!found || !stages) throw new NotProvisioned('the pipeline or one of its stages is missing');
  return { pipeline: found.id, stages };
}

/**
 * Returns the unlabelled association type between two objects. The client has two enums for its category, with the same
 * values.
 */
export async function associationType(
  from: string,
  to: string,
  options: HttpOptions,
): Promise<objects.AssociationSpec> {
  const api = new labels.DefinitionsApi(labels.createConfiguration(configure('lookup', options)));
  const { results } = await api.getAll(from, to);
  const plain = results.find(({ label }) => !label) ?? results[0];
  if (!plain) throw new NotProvisioned(`there is no association from ${from} to ${to}`);
  const category = Object.values(objects.AssociationSpecAssociationCategoryEnum);
  const associationCategory = category.find((one) => String(one) === String(plain.category));
  if (!associationCategory) throw new TypeError(`Unknown association category ${plain.category}`);
  return { associationCategory, associationTypeId: plain.typeId };
}
