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
  referencedObjectType: z.optional(z.string()),
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

export type Option = z.infer<typeof optionSchema>;

export type Property = z.infer<typeof propertySchema>;

export type PropertyGroup = z.infer<typeof groupSchema>;

const optionInputSchema = z.object({
  label: z.string(),
  value: z.string(),
  displayOrder: z._default(z.number(), -1),
  hidden: z._default(z.boolean(), false),
  description: z.optional(z.string()),
});

export const changeable = {
  label: z.string(),
  type: z.string(),
  fieldType: z.string(),
  groupName: z.string(),
};

export const optionals = {
  description: z.optional(z.string()),
  options: z.optional(z.array(optionInputSchema)),
  displayOrder: z.optional(z.number()),
  hidden: z.optional(z.boolean()),
  formField: z.optional(z.boolean()),
  externalOptions: z.optional(z.boolean()),
  referencedObjectType: z.optional(z.string()),
};

export const propertyInputSchema = z.object({
  name: z.string(),
  ...changeable,
  ...optionals,
  hasUniqueValue: z.optional(z.boolean()),
});

/** A property as it is sent; the properties of a new schema may lack a group. */
export type PropertyInput = Omit<z.infer<typeof propertyInputSchema>, 'groupName'> & {
  groupName?: string | undefined;
};
