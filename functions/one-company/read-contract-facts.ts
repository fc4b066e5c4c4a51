import { handleCompany } from '../hubspot/handle';
import { readCandidates } from '../hubspot/live/contract-facts';
import { settleOf } from '../hubspot/live/settle';
import { readingFunctions } from '../../src/api/functions/reading';

/**
 * Reads what HubSpot knows of the contracts of the company in view. Called on demand; 3 API calls, 4 with contracts. A
 * source that cannot be read is `unavailable`.
 */
export const main = handleCompany(
  'read_contract_facts',
  readingFunctions.read_contract_facts,
  async (_, { company, http, at }) => {
    const [contracts, subscriptions, deals] = await Promise.all([
      settleOf('contracts', () => readCandidates('contracts', company.id, http)),
      settleOf('subscriptions', () => readCandidates('subscriptions', company.id, http)),
      settleOf('deals', () => readCandidates('deals', company.id, http)),
    ]);
    return { ok: true, changed: false, value: { readAt: at, contracts, subscriptions, deals } };
  },
);
