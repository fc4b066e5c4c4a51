import * as z from 'zod/mini';
import { ALL, type Crm } from '../crm';
import { teamSchema } from './entities';

export const ownerSchema = z.object({
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  teams: z.optional(z.array(teamSchema)),
});

/** People come to HubSpot by invitation, so the API has no route for it. The same email is the same person. */
export function addOwner(crm: Crm, input: z.infer<typeof ownerSchema>) {
  const same = crm.tables.owners.all(ALL).find(({ email }) => email === input.email);
  if (same) return same;
  const [id, at] = [String(crm.nextId('types')), crm.now().toISOString()];
  const owner = {
    id,
    ...input,
    userId: crm.nextId('types'),
    createdAt: at,
    updatedAt: at,
    archived: false,
  };
  crm.tables.owners.put(ALL, id, owner);
  return owner;
}
