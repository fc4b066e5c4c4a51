import * as z from 'zod/mini';
import { request } from './request';

const Card = z.object({
  uid: z.string(),
  name: z.string(),
  location: z.string(),
  objectTypes: z._default(z.array(z.string()), []),
  scriptUrl: z.string(),
});

export type Card = z.output<typeof Card>;

/** The cards that the app puts on company records. */
export async function loadCompanyCards(signal: AbortSignal): Promise<Card[]> {
  const cards = await request(z.array(Card), '/_sandbox/cards', { signal });
  return cards.filter(
    ({ location, objectTypes }) =>
      location === 'crm.record.tab' &&
      objectTypes.some((type) => ['0-2', 'COMPANY', 'COMPANIES'].includes(type.toUpperCase())),
  );
}

export const resetSandbox = (): Promise<unknown> =>
  request(z.unknown(), '/_sandbox/reset', { method: 'POST' });
