import { ownerToSave } from '../../src/api/owners';
import { ownerOf } from '../../src/crm/company';
import { handle } from '../hubspot/handle';
import { listOwners } from '../hubspot/owners';
import { readingFunctions } from '../../src/api/functions/reading';

/** Returns the account's owners by name, active or former, and which of them owns the company in view; 1 API call. */
export const main = handle(
  'list_owners',
  readingFunctions.list_owners,
  async ({ former }, { http }, propertiesToSend) => {
    const { owners, isPart } = await listOwners(http, former ?? false);
    const found = owners.find(({ id }) => id === ownerOf(propertiesToSend));
    const value = { owners, isPart, ...(found && { ofCompany: ownerToSave(found) }) };
    return { ok: true, changed: false, value };
  },
);
