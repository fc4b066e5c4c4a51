import { handleCompany } from '../hubspot/handle';
import { readMoney } from '../hubspot/live/money';
import { readBusiness } from '../hubspot/live/open-business';
import { settle, settleOf } from '../hubspot/live/settle';
import { readingFunctions } from '../../src/api/functions/reading';

/**
 * Reads the open deals, tickets, sequences and invoices of the company in view. Called on demand; 4 API calls. A part
 * that cannot be read is `unavailable`.
 */
export const main = handleCompany(
  'read_open_business',
  readingFunctions.read_open_business,
  async ({ today }, { company, http, at }) => {
    const [deals, tickets, sequences, money] = await Promise.all([
      settleOf('deals', () => readBusiness('deals', company.id, http)),
      settleOf('tickets', () => readBusiness('tickets', company.id, http)),
      settle(readBusiness('sequences', company.id, http)),
      settleOf('invoices', () => readMoney(company.id, today, http)),
    ]);
    return { ok: true, changed: false, value: { readAt: at, deals, tickets, sequences, money } };
  },
);
