import * as z from 'zod/mini';
import { namedField } from './fields';

const namedOwner = z.extend(namedField, { email: z.optional(z.string()) });
/** The account's active owners by name; `email` tells those of one name apart. `ofCompany`: who owns the company. */
export const ownersField = z.object({
  owners: z.array(namedOwner),
  ofCompany: z.optional(namedField),
});
export type NamedOwner = z.infer<typeof namedOwner>;

/** Returns what stands for an owner in a list to choose from. */
export const ownerLabel = ({ name, email }: NamedOwner): string =>
  email ? `${name} (${email})` : name;
