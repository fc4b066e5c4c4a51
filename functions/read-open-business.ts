import { handleCompany } from './hubspot/handle';
import { readBusiness } from './hubspot/live/open-business';
import { part } from './hubspot/live/part';

/**
 * What else is open with the company in view, when somebody asks for it. 3 API calls; what HubSpot does not
 * tell is unknown.
 */
export const main = handleCompany('read_open_business', async (_, { company, http, at }) => {
  const [deals, tickets, sequences] = await Promise.all([
    part(readBusiness('deals', company.id, http)),
    part(readBusiness('tickets', company.id, http)),
    part(readBusiness('sequences', company.id, http)),
  ]);
  return { ok: true, changed: false, value: { readAt: at, deals, tickets, sequences } };
});
