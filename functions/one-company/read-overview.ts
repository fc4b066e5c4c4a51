import { handle } from '../hubspot/handle';
import { settleOf } from '../hubspot/live/settle';
import { linkToCompany } from '../hubspot/portal-details';
import { readSegmentSizes } from '../hubspot/segment-sizes';
import { readingFunctions } from '../../src/api/functions/reading';

/**
 * Returns how many companies are in each ready-made segment, and the address of companies' records; 1 API call. It tells
 * numbers, never which companies.
 */
export const main = handle(
  'read_overview',
  readingFunctions.read_overview,
  async (_request, { http, at }) => {
    const [sizes, records] = await Promise.all([
      settleOf('lists', () => readSegmentSizes(http)),
      linkToCompany('', http),
    ]);
    return { ok: true, changed: false, value: { sizes, readAt: at, ...(records && { records }) } };
  },
);
