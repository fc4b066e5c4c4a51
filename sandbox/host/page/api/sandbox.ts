import * as z from 'zod/mini';
import { request } from './request';

const Card = z.object({
  /** HubSpot's word: `card`, `page`, `settings`, `crm-bulk-action`. */
  type: z.string(),
  uid: z.string(),
  name: z.string(),
  location: z.string(),
  /** How a bulk action opens. */
  displayMode: z.optional(z.enum(['PANEL', 'MODAL'])),
  objectTypes: z._default(z.array(z.string()), []),
  scriptUrl: z.string(),
});

export type Card = z.output<typeof Card>;

const loadExtensions = (signal: AbortSignal): Promise<Card[]> =>
  request(z.array(Card), '/_sandbox/cards', { signal });

/** The app's extensions about companies at a location. */
const loadAt = async (signal: AbortSignal, where: string): Promise<Card[]> =>
  (await loadExtensions(signal)).filter(
    ({ location, objectTypes }) => location === where && objectTypes.some(isCompany),
  );

const isCompany = (type: string) => ['0-2', 'COMPANY', 'COMPANIES'].includes(type.toUpperCase());

/** The cards that the app puts on company records. */
export const loadCompanyCards = (signal: AbortSignal) => loadAt(signal, 'crm.record.tab');

/** What the app offers for companies that were ticked in the list. */
export const loadBulkActions = (signal: AbortSignal) => loadAt(signal, 'crm.bulkActions');

/** The app's page and its settings, of which a project has at most one each. */
export async function loadAppPages(signal: AbortSignal) {
  const all = await loadExtensions(signal);
  const at = (where: string) => all.find(({ location }) => location === where);
  return { page: at('pages'), settings: at('settings') };
}

export const resetSandbox = (): Promise<unknown> =>
  request(z.unknown(), '/_sandbox/reset', { method: 'POST' });
