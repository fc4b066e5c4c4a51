import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import * as z from 'zod/mini';
import { appDataName } from '../../src/crm/app-data';
import {
  checksWritesProperty,
  keptIdsOf,
  keptIdsProperty,
  keptSegmentsOf,
  keptSegmentsProperty,
} from '../../src/crm/kept-ids';
import { objectName } from '../../src/crm/names';
import { matchPipeline, stageIdsOf, type StageIds } from '../../src/crm/pipeline';
import { accountCache } from './account-cache';
import { getJson } from './call-api';
import { HubSpotError, LacksId, NotProvisioned } from './errors';
import type { HttpOptions } from './http';

/** Ids that differ by account. */
export interface AccountIds {
  objectType: string;
  pipeline: string;
  stages: StageIds;
  toCompany: objects.AssociationSpec;
  /** HubSpot's list ids by the ids of the ready-made segments; empty where provisioning made none. */
  segments: Readonly<Record<string, string>>;
  /** Whether each write is looked at afterwards: `checksWritesProperty`. */
  checksWrites: boolean;
  /** Id of the object of what the app keeps for itself; undefined in an account that lacks it. */
  appData: string | undefined;
}

const cache = accountCache<AccountIds>('ids');

/** Returns the account's ids, as the process knows them. */
export const accountIds = (options: HttpOptions): Promise<AccountIds> =>
  cache.get(options, () => lookUp(options));

/** Drops what was looked up, as after provisioning. */
export const forgetIds = (options: HttpOptions): void => cache.forget(options);

/** Runs work with the account's ids; looks them up again once when HubSpot no longer knows one, or one is missing. */
export const withIds = <T>(
  options: HttpOptions,
  work: (ids: AccountIds) => Promise<T>,
): Promise<T> => cache.use(options, () => lookUp(options), work, isOld);

const isOld = (error: unknown): boolean =>
  error instanceof LacksId ||
  (error instanceof HubSpotError && (error.isUnknownId || error.isUnknownStage));

const optionsField = z.lazy(() => z.optional(z.nullish(z.array(z.object({ value: z.string() })))));
const schemasField = z.lazy(() =>
  z.object({
    results: z.array(
      z.object({
        name: z.string(),
        objectTypeId: z.string(),
        properties: z.array(z.object({ name: z.string(), options: optionsField })),
      }),
    ),
  }),
);
const pipelinesField = z.lazy(() =>
  z.object({
    results: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        stages: z.array(z.looseObject({ id: z.string(), label: z.string() })),
      }),
    ),
  }),
);
const associationTypesField = z.lazy(() =>
  z.object({
    results: z.array(
      z.object({
        category: z.string(),
        typeId: z.number(),
        label: z.nullish(z.string()),
      }),
    ),
  }),
);

/**
 * The object is found by its name, which nobody can change, and the pipeline and its stages by the ids that provisioning
 * kept in the object's schema. What is cached was found in HubSpot's answers, never in a request or on a record.
 */
async function lookUp(options: HttpOptions): Promise<AccountIds> {
  const path = '/crm-object-schemas/v3/schemas?archived=false';
  const all = z.parse(schemasField, await getJson(path, 'lookup', options));
  const object = all.results.find(({ name }) => name === objectName);
  const objectType = object?.objectTypeId;
  const appData = all.results.find(
    ({ name, properties }) => name === appDataName && hasKey(properties),
  )?.objectTypeId;
  if (!objectType) throw new NotProvisioned('the custom object is missing', [objectName]);
  const optionsOf = (wanted: string) =>
    object.properties.find(({ name }) => name === wanted)?.options ?? undefined;
  const [pipeline, toCompany] = await Promise.all([
    pipelineOf(objectType, optionsOf(keptIdsProperty.name), options),
    associationType(objectType, 'companies', options),
  ]);
  const segments = keptSegmentsOf(optionsOf(keptSegmentsProperty.name));
  const checksWrites = object.properties.some(({ name }) => name === checksWritesProperty.name);
  return { objectType, ...pipeline, toCompany, segments, checksWrites, appData };
}

/** Whether an object has the key by which its records are found; an upgrade that was cut off may have made it without. */
const hasKey = (properties: readonly { name: string }[]): boolean =>
  properties.some(({ name }) => name === 'data_key');

async function pipelineOf(
  objectType: string,
  kept: { value: string }[] | undefined,
  options: HttpOptions,
) {
  const path = `/crm/v3/pipelines/${objectType}`;
  const { results } = z.parse(pipelinesField, await getJson(path, 'lookup', options));
  const found = matchPipeline(results, keptIdsOf(kept));
  if (!found) throw new NotProvisioned('the pipeline is missing', ['pipeline Offboarding']);
  return { pipeline: found.pipeline, stages: stageIdsOf(found) };
}

/** Returns the unlabelled association type between two objects. */
export async function associationType(
  from: string,
  to: string,
  options: HttpOptions,
): Promise<objects.AssociationSpec> {
  const path = `/crm/v4/associations/${from}/${to}/labels`;
  const { results } = z.parse(associationTypesField, await getJson(path, 'lookup', options));
  const plain = results.find(({ label }) => !label) ?? results[0];
  if (!plain) throw new NotProvisioned('an association is missing', [`association ${from}–${to}`]);
  const category = Object.values(objects.AssociationSpecAssociationCategoryEnum);
  const associationCategory = category.find((one) => String(one) === plain.category);
  if (!associationCategory) throw new TypeError(`Unknown association category ${plain.category}`);
  return { associationCategory, associationTypeId: plain.typeId };
}
