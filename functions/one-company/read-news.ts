import { newsParts, type NewsPart } from '../../src/api/news';
import type { NewsEntry } from '../../src/api/news';
import { newest } from '../../src/crm/news';
import { handleCompany } from '../hubspot/handle';
import { readCompanyNews, readContactNews, readDealNews } from '../hubspot/live/news';
import { settle, settleOf, type Settled } from '../hubspot/live/settle';
import { readingFunctions } from '../../src/api/functions/reading';

/**
 * Reads what changed at the company in view since a time. Called on demand; 3 API calls, 4 when known contacts were
 * changed. A part that cannot be read is named in `unread`; the others are still returned.
 */
export const main = handleCompany(
  'read_news',
  readingFunctions.read_news,
  async ({ since }, { company, http, at }) => {
    const where = { companyId: company.id, since, http };
    const [own, deals, contacts] = await Promise.all([
      settle(readCompanyNews(where)),
      settleOf('deals', () => readDealNews(where)),
      settle(readContactNews(where)),
    ]);
    const parts: Record<NewsPart, Settled<NewsEntry[]>> = { company: own, deals, contacts };
    const found = newsParts.map((name) => parts[name]);
    const entries = found.flatMap((one) => (one.status === 'loaded' ? one.value : []));
    const unread = newsParts.flatMap((name) => {
      const one = parts[name];
      return one.status === 'unavailable' ? [{ part: name, why: one.why }] : [];
    });
    return { ok: true, changed: false, value: { readAt: at, ...newest(entries), unread } };
  },
);
