import { handleCompany } from './hubspot/handle';
import { findOnCompany } from './hubspot/live/find-on-company';
import { settle } from './hubspot/live/settle';

/** Finds meetings or sent e-mails of the company in view. Called on demand; 1 API call. */
export const main = handleCompany(
  'find_in_hubspot',
  async ({ kind, since }, { company, http }) => ({
    ok: true,
    changed: false,
    value: { found: await settle(findOnCompany(kind, company.id, since, http)) },
  }),
);
