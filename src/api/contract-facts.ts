import * as z from 'zod/mini';
import { calendarDateField, instantField } from './fields';
import { settledField } from './live';

export const contractSources = ['contracts', 'subscriptions', 'deals'] as const;
export type ContractSource = (typeof contractSources)[number];

/** A record in HubSpot that may be the contract. Its dates come from HubSpot, not from the contract itself. */
const candidate = z.lazy(() =>
  z.object({
    id: z.string(),
    label: z.string(),
    /** First day, if HubSpot has it; for a deal the day on which it was won. */
    start: z.optional(calendarDateField),
    /** More details in words: status, next payment, or the amount of a deal. */
    hint: z.string(),
    /** Currency of a deal, if HubSpot has it (ISO 4217). */
    currency: z.optional(z.string()),
  }),
);
export type ContractCandidate = z.infer<typeof candidate>;

/** Possible contracts of a company, by HubSpot object; each list is loaded or unavailable. */
export const contractFactsField = z.lazy(() =>
  z.object({
    readAt: instantField,
    contracts: settledField(z.array(candidate)),
    subscriptions: settledField(z.array(candidate)),
    deals: settledField(z.array(candidate)),
  }),
);
export type ContractFacts = z.infer<typeof contractFactsField>;
