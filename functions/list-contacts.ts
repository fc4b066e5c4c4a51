import { handleCompany } from './hubspot/handle';
import { contactsOn } from './hubspot/live/found';
import { part } from './hubspot/live/part';

/** The contacts of the company in view by name, when somebody asks for them; 1 API call. */
export const main = handleCompany('list_contacts', async (_, { company, http }) => ({
  ok: true,
  changed: false,
  value: { contacts: await part(contactsOn(company.id, http)) },
}));
