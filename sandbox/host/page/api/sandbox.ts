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

/** The app's extensions at a location; `onCompanies` leaves out what is not about companies. */
const loadAt = async (signal: AbortSignal, where: string, onCompanies: boolean): Promise<Card[]> =>
  (await request(z.array(Card), '/_sandbox/cards', { signal })).filter(
    ({ location, objectTypes }) =>
      location === where && (!onCompanies || objectTypes.some(isCompany)),
  );

const isCompany = (type: string) => ['0-2', 'COMPANY', 'COMPANIES'].includes(type.toUpperCase());

/** The cards that the app puts on company records. */
export const loadCompanyCards = (signal: AbortSignal) => loadAt(signal, 'crm.record.tab', true);

/** What the app offers for companies that were ticked in the list. */
export const loadBulkActions = (signal: AbortSignal) => loadAt(signal, 'crm.bulkActions', true);

/** The app's page, of which a project has at most one. */
export const loadAppPage = async (signal: AbortSignal) => (await loadAt(signal, 'pages', false))[0];

export const resetSandbox = (): Promise<unknown> =>
  request(z.unknown(), '/_sandbox/reset', { method: 'POST' });
