import { handle } from './hubspot/handle';
import { listOwners } from './hubspot/owners';

/** Returns the account's active owners by name; 1 API call. */
export const main = handle('list_owners', async (_request, { http }) => ({
  ok: true,
  changed: false,
  value: { owners: await listOwners(http) },
}));
