import * as z from 'zod/mini';
import { instantField } from './fields';
import { moneyField, settledField } from './live';

/** Kinds of open business: open deals, open tickets, contacts in running sequences. */
export const businessKinds = ['deals', 'tickets', 'sequences'] as const;
export type BusinessKind = (typeof businessKinds)[number];

const item = z.lazy(() =>
  z.object({
    /** HubSpot's id of the deal, ticket or contact. */
    id: z.string(),
    label: z.string(),
    /** More details in words; may be empty. */
    hint: z.string(),
  }),
);
export type BusinessItem = z.infer<typeof item>;

/** The first items, and the total number. */
const business = z.lazy(() => z.object({ items: z.array(item), total: z.number() }));
export type Business = z.infer<typeof business>;

export const openBusinessField = z.lazy(() =>
  z.object({
    readAt: instantField,
    deals: settledField(business),
    tickets: settledField(business),
    sequences: settledField(business),
    /** Open invoices, as in the payments step. */
    money: settledField(moneyField),
  }),
);
export type OpenBusiness = z.infer<typeof openBusinessField>;
