import type { RepairPart } from '../src/api/reply';
import { abridged } from '../src/timeline/timeline';
import { refused } from '../src/offboarding/outcome';
import { handleCompany } from './hubspot/handle';
import { readTimeline } from './hubspot/timeline/read';

/** What the card can show without becoming slow: the newest entries, each with the first of its words. */
const shown = { entries: 200, words: 600 };

/**
 * What happened in the offboarding of the company in view, when somebody asks for it. 3 to 5 API calls. `repair` says
 * whether a note is missing.
 */
export const main = handleCompany('read_timeline', async (_, { company, http, at }) => {
  if (company.recordId === '') return refused('not_found');
  const read = await readTimeline({ company, http, at });
  if (!read) return refused('record_deleted');
  const repair: RepairPart[] = read.lacksNote ? ['note'] : [];
  return { ok: true, changed: false, repair, value: abridged(read.timeline, shown) };
});
