import type { RepairPart } from '../../src/api/reply';
import { abridged } from '../../src/timeline/timeline';
import { refused } from '../../src/offboarding/outcome';
import { handleCompany } from '../hubspot/handle';
import { readTimeline } from '../hubspot/timeline/read';
import { readingFunctions } from '../../src/api/functions/reading';

/** Maximum number of entries, and of characters of each, that the card shows without becoming slow. */
const shown = { entries: 200, words: 600 };

/**
 * Reads the timeline of the offboarding of the company in view. Called on demand; 3 to 5 API calls. `repair` contains
 * `note` when a note is missing.
 */
export const main = handleCompany(
  'read_timeline',
  readingFunctions.read_timeline,
  async (_, { company, http, at }) => {
    if (company.recordId === '') return refused('not_found');
    const read = await readTimeline({ company, http, at });
    if (!read) return refused('record_deleted');
    const repair: RepairPart[] = read.lacksNote ? ['note'] : [];
    return { ok: true, changed: false, repair, value: abridged(read.timeline, shown) };
  },
);
