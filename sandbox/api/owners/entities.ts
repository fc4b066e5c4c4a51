import * as z from 'zod/mini';

export const teamSchema = z.object({ id: z.string(), name: z.string(), primary: z.boolean() });

export const ownerSchema = z.object({
  id: z.string(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  userId: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
  archived: z.boolean(),
  teams: z.optional(z.array(teamSchema)),
});

export type Owner = z.infer<typeof ownerSchema>;
