import * as z from 'zod/mini';
import { instantField } from './fields';
import { moneyField, settledField } from './live';

/** What may still be under way with a client: open deals, open tickets, contacts in running sequences. */
export const businessKinds = ['deals', 'tickets', 'sequences'] as const;
export type BusinessKind = (typeof businessKinds)[number];

const item = z.object({
  /** HubSpot's id of the deal, the ticket or the contact. */
  id: z.string(),
  label: z.string(),
  /** What else HubSpot says of it, in words; may be empty. */
  hint: z.string(),
});
export type BusinessItem = z.infer<typeof item>;

/** The first ones, and how many there are in all. */
const business = z.object({ items: z.array(item), total: z.number() });
export type Business = z.infer<typeof business>;

export const openBusinessField = z.object({
  readAt: instantField,
  deals: settledField(business),
  tickets: settledField(business),
  sequences: settledField(business),
  /** Open invoices, as the step that settles them shows them. */
  money: settledField(moneyField),
});
export type OpenBusiness = z.infer<typeof openBusinessField>;
