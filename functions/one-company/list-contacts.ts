import { handleCompany } from '../hubspot/handle';
import { contactsOn } from '../hubspot/live/find-on-company';
import { settle } from '../hubspot/live/settle';
import { readingFunctions } from '../../src/api/functions/reading';

/** Returns the contacts of the company in view by name. Called on demand; 1 API call. */
export const main = handleCompany(
  'list_contacts',
  readingFunctions.list_contacts,
  async (_, { company, http }) => ({
    ok: true,
    changed: false,
    value: { contacts: await settle(contactsOn(company.id, http)) },
  }),
);
