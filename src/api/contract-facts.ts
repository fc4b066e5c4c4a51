import * as z from 'zod/mini';
import { calendarDateField, instantField } from './fields';
import { settledField } from './live';

export const contractSources = ['contracts', 'subscriptions', 'deals'] as const;
export type ContractSource = (typeof contractSources)[number];

/** Something in HubSpot that may be the contract. Dates are what HubSpot knows, not what the contract says. */
const candidate = z.object({
  id: z.string(),
  label: z.string(),
  /** The first day, as far as HubSpot knows it; of a deal the day on which it was won. */
  start: z.optional(calendarDateField),
  /** What else HubSpot says of it, in words: its status, the next payment, or the amount of a deal. */
  hint: z.string(),
  /** Of a deal, where HubSpot says it (ISO 4217). */
  currency: z.optional(z.string()),
});
export type ContractCandidate = z.infer<typeof candidate>;

/** What HubSpot itself knows of a company's contracts, by where it lies; each is read or unknown. */
export const contractFactsField = z.object({
  readAt: instantField,
  contracts: settledField(z.array(candidate)),
  subscriptions: settledField(z.array(candidate)),
  deals: settledField(z.array(candidate)),
});
export type ContractFacts = z.infer<typeof contractFactsField>;
