import * as z from 'zod/mini';
import { ALL, type Crm } from '../crm';
import { notFound } from '../server/errors';
import { teamSchema, type Owner } from './entities';

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

/** Whether somebody is a deactivated user; their owner is then archived, and is read with `archived=true` only. */
export const deactivationSchema = z.object({ archived: z.boolean() });

/** Admins deactivate users in HubSpot's settings, so the API has no route for it. @throws when there is no such owner */
export function setArchived(crm: Crm, id: string, archived: boolean): Owner {
  const owner = crm.tables.owners.get(ALL, id);
  if (!owner) throw notFound(`Owner ${id} does not exist`);
  const next = { ...owner, archived, updatedAt: crm.now().toISOString() };
  crm.tables.owners.put(ALL, id, next);
  return next;
}
