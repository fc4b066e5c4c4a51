import * as z from 'zod/mini';
import { propertyInputSchema } from '../properties/entities';

const labels = z.object({ singular: z.optional(z.string()), plural: z.optional(z.string()) });

/** HubSpot sets the time `sets` while `property` has the value `is`, and clears it otherwise. */
export const stampSchema = z.object({ property: z.string(), is: z.string(), sets: z.string() });

export const objectTypeSchema = z.object({
  /** `0-2`, or `2-…` for a custom object. */
  id: z.string(),
  /** `company`; a custom object's own name. */
  name: z.string(),
  /** The word in paths and answers: `companies`; `p12345_machine` for a custom object. */
  pathName: z.string(),
  custom: z.boolean(),
  labels,
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
  stamps: z.optional(z.array(stampSchema)),
  defaultGroup: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

export type ObjectType = z.infer<typeof objectTypeSchema>;

const words = z.array(z.string());

/** As it is sent. */
export const schemaInputSchema = z.object({
  name: z.string(),
  description: z.optional(z.string()),
  labels,
  primaryDisplayProperty: z.optional(z.string()),
  secondaryDisplayProperties: z.optional(words),
  requiredProperties: words,
  searchableProperties: z.optional(words),
  associatedObjects: words,
  properties: z.array(z.extend(propertyInputSchema, { groupName: z.optional(z.string()) })),
});

/**
 * As dated paths take it: HubSpot's OpenAPI document requires two more fields. Payloads without
 * `allowsSensitiveProperties` were accepted live, as others report.
 */
export const datedInputSchema = z.extend(schemaInputSchema, {
  allowsSensitiveProperties: z.optional(z.boolean()),
  shouldCreateSameObjectAssociation: z.boolean(),
});

export type SchemaInput = z.infer<typeof schemaInputSchema>;
