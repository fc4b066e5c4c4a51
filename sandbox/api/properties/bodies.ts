import * as z from 'zod/mini';

const optionSchema = z.object({
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
  options: z.optional(z.array(optionSchema)),
  displayOrder: z.optional(z.number()),
  hidden: z.optional(z.boolean()),
  formField: z.optional(z.boolean()),
};

export const propertyInputSchema = z.object({
  name: z.string(),
  ...changeable,
  ...optionals,
  hasUniqueValue: z.optional(z.boolean()),
});
