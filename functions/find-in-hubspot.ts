import { handleCompany } from './hubspot/handle';
import { findOnCompany } from './hubspot/live/found';
import { part } from './hubspot/live/part';

/** What was booked or sent in HubSpot itself on the company in view, when somebody asks for it; 1 API call. */
export const main = handleCompany(
  'find_in_hubspot',
  async ({ kind, since }, { company, http }) => ({
    ok: true,
    changed: false,
    value: { found: await part(findOnCompany(kind, company.id, since, http)) },
  }),
);
