import { ownerOf } from '../src/crm/company';
import { handle } from './hubspot/handle';
import { listOwners } from './hubspot/owners';

/** Returns the account's active owners by name, and which of them owns the company in view; 1 API call. */
export const main = handle('list_owners', async (_request, { http }, propertiesToSend) => {
  const owners = await listOwners(http);
  const found = owners.find(({ id }) => id === ownerOf(propertiesToSend));
  const ofCompany = found && { id: found.id, name: found.name };
  return { ok: true, changed: false, value: { owners, ...(ofCompany && { ofCompany }) } };
});
