import * as z from 'zod/mini';
import { request } from './request';

const Owner = z.object({
  id: z.string(),
  email: z.nullish(z.string()),
  firstName: z.nullish(z.string()),
  lastName: z.nullish(z.string()),
  archived: z.boolean(),
});
const Owners = z.object({ results: z.array(Owner) });

/** Somebody of the account; `archived`: deactivated. */
export interface KnownOwner {
  id: string;
  name: string;
  archived: boolean;
}

/** All owners, deactivated ones too, by name. */
export async function loadOwners(signal: AbortSignal): Promise<KnownOwner[]> {
  const found = await Promise.all(
    [false, true].map((archived) =>
      request(Owners, `/crm/v3/owners?limit=500&archived=${archived}`, { signal }),
    ),
  );
  return found
    .flatMap(({ results }) => results)
    .map(({ id, email, firstName, lastName, archived }) => ({
      id,
      name: [firstName, lastName].filter(Boolean).join(' ') || email || `Owner ${id}`,
      archived,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Deactivates somebody, or brings them back. */
export const saveArchived = (id: string, archived: boolean) =>
  request(z.unknown(), `/_sandbox/owners/${id}`, { method: 'PATCH', body: { archived } });
