import { handleCompany } from './hubspot/handle';
import { contactsOn } from './hubspot/live/find-on-company';
import { settle } from './hubspot/live/settle';

/** Returns the contacts of the company in view by name. Called on demand; 1 API call. */
export const main = handleCompany('list_contacts', async (_, { company, http }) => ({
  ok: true,
  changed: false,
  value: { contacts: await settle(contactsOn(company.id, http)) },
}));
