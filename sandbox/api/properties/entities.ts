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

export type Option = z.infer<typeof optionSchema>;

export type Property = z.infer<typeof propertySchema>;

export type PropertyGroup = z.infer<typeof groupSchema>;

export interface PropertyInput {
  name: string;
  label: string;
  type: string;
  fieldType: string;
  groupName?: string | undefined;
  description?: string | undefined;
  options?: Option[] | undefined;
  displayOrder?: number | undefined;
  hidden?: boolean | undefined;
  hasUniqueValue?: boolean | undefined;
  formField?: boolean | undefined;
}
