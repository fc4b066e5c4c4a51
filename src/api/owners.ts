import * as z from 'zod/mini';
import { named, namedField, textLimits } from './fields';
import type { Owner } from '../offboarding/offboarding';

const namedOwner = z.lazy(() =>
  z.object({
    ...named,
    email: z.optional(z.string()),
    address: z.optional(z.string()),
    userId: z.optional(z.string()),
    teams: z.optional(z.array(namedField)),
  }),
);
/**
 * The account's owners by name; `email` tells those of one name apart; `address`: by which e-mail they are reached;
 * `userId`: HubSpot's id of the owner as a user; `teams`: HubSpot's teams that they are in. `ofCompany`: who owns the company. `isPart`: the
 * account has more than were read.
 */
export const ownersField = z.lazy(() =>
  z.object({
    owners: z.array(namedOwner),
    ofCompany: z.optional(namedField),
    isPart: z.optional(z.boolean()),
  }),
);
export type NamedOwner = z.infer<typeof namedOwner>;

/** Returns what stands for an owner: the name, and where others have it too, the e-mail address. */
export const ownerLabel = ({ name, email }: NamedOwner): string =>
  email ? `${name} (${email})` : name;

/** Returns an owner as they are saved: by the label, so that two of one name are told apart wherever they are named. */
export const ownerToSave = (owner: NamedOwner): Owner => ({
  id: owner.id,
  name: ownerLabel(owner).slice(0, textLimits.name),
});
