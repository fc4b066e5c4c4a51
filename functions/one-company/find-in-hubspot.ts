import { handleCompany } from '../hubspot/handle';
import { findOnCompany } from '../hubspot/live/find-on-company';
import { settle, settleOf } from '../hubspot/live/settle';
import { readingFunctions } from '../../src/api/functions/reading';

/** Finds meetings or sent e-mails of the company in view. Called on demand; 1 API call. */
export const main = handleCompany(
  'find_in_hubspot',
  readingFunctions.find_in_hubspot,
  async ({ kind, since }, { company, http }) => ({
    ok: true,
    changed: false,
    value: { found: await find(kind, () => findOnCompany(kind, company.id, since, http)) },
  }),
);

const find = <T>(kind: 'meetings' | 'emails', read: () => Promise<T>) =>
  kind === 'emails' ? settleOf('emails', read) : settle(read());
