import * as z from 'zod/mini';

/** What the sandbox keeps. Instants are ISO strings in UTC; property values are strings, absent when unset. */

export const optionSchema = z.object({
  label: z.string(),
  value: z.string(),
  displayOrder: z.number(),
  hidden: z.boolean(),
  description: z.optional(z.string()),
});

export const propertySchema = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  fieldType: z.string(),
  groupName: z.string(),
  description: z.string(),
  options: z.array(optionSchema),
  displayOrder: z.number(),
  hidden: z.boolean(),
  hasUniqueValue: z.boolean(),
  formField: z.boolean(),
  hubspotDefined: z.boolean(),
  externalOptions: z.boolean(),
  readOnlyValue: z.boolean(),
  archived: z.boolean(),
  archivedAt: z.optional(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
});

export const groupSchema = z.object({
  name: z.string(),
  label: z.string(),
  displayOrder: z.number(),
  archived: z.boolean(),
});

export const objectTypeSchema = z.object({
  /** `0-2`, or `2-…` for a custom object. */
  id: z.string(),
  /** `company`; a custom object's own name. */
  name: z.string(),
  /** The word in paths and answers: `companies`; `p12345_offboarding` for a custom object. */
  pathName: z.string(),
  custom: z.boolean(),
  labels: z.object({ singular: z.optional(z.string()), plural: z.optional(z.string()) }),
  description: z.optional(z.string()),
  primaryDisplayProperty: z.string(),
  secondaryDisplayProperties: z.array(z.string()),
  requiredProperties: z.array(z.string()),
  /** At least one of these is needed to create a record; empty: no such rule. */
  requiredOneOf: z.array(z.string()),
  searchableProperties: z.array(z.string()),
  /** What a read answers when it names no properties. */
  defaultProperties: z.array(z.string()),
  createdProperty: z.string(),
  modifiedProperty: z.string(),
  defaultGroup: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

export const valueVersionSchema = z.object({
  value: z.string(),
  timestamp: z.string(),
  sourceType: z.string(),
  sourceId: z.optional(z.string()),
});

export interface CrmRecord {
  id: string;
  properties: Record<string, string>;
  /** Newest first. */
  history: Record<string, ValueVersion[]>;
  createdAt: string;
  updatedAt: string;
  archived: boolean;
  archivedAt?: string | undefined;
  mergedInto?: string | undefined;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * A record in the sandbox's own journal: looked at and not copied, because a start with 100,000 records and their
 * histories would take twice as long.
 */
export const recordSchema = z.custom<CrmRecord>(
  (row) =>
    isObject(row) &&
    ['id', 'createdAt', 'updatedAt'].every((name) => typeof Reflect.get(row, name) === 'string') &&
    ['properties', 'history'].every((name) => isObject(Reflect.get(row, name))),
);

export const stageSchema = z.object({
  id: z.string(),
  label: z.string(),
  displayOrder: z.number(),
  metadata: z.record(z.string(), z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  archived: z.boolean(),
});

export const pipelineSchema = z.object({
  id: z.string(),
  label: z.string(),
  displayOrder: z.number(),
  stages: z.array(stageSchema),
  createdAt: z.string(),
  updatedAt: z.string(),
  archived: z.boolean(),
});

export const associationTypeSchema = z.object({
  typeId: z.number(),
  category: z.enum(['HUBSPOT_DEFINED', 'USER_DEFINED']),
  /** null: the plain association of the pair. */
  label: z.nullable(z.string()),
  /** As answered with `associations=`: `company_to_contact_unlabeled`. */
  name: z.string(),
  from: z.string(),
  to: z.string(),
  /** The type id of the same association seen from the other side. */
  inverse: z.number(),
  createdAt: z.string(),
});

export const ownerSchema = z.object({
  id: z.string(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  userId: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
  archived: z.boolean(),
});

export type Option = z.infer<typeof optionSchema>;
export type Property = z.infer<typeof propertySchema>;
export type PropertyGroup = z.infer<typeof groupSchema>;
export type ObjectType = z.infer<typeof objectTypeSchema>;
export type ValueVersion = z.infer<typeof valueVersionSchema>;
export type Stage = z.infer<typeof stageSchema>;
export type Pipeline = z.infer<typeof pipelineSchema>;
export type AssociationType = z.infer<typeof associationTypeSchema>;
export type Owner = z.infer<typeof ownerSchema>;
