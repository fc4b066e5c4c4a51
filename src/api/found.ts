import * as z from 'zod/mini';
import { instantField } from './fields';
import { settledField } from './live';

/** A meeting or an e-mail of the company that HubSpot has. */
const found = z.object({
  id: z.string(),
  title: z.string(),
  /** When the meeting begins, or the e-mail was sent. */
  at: instantField,
  /** Where the meeting is, or to whom the e-mail went; may be empty. */
  hint: z.string(),
});
export type FoundInHubSpot = z.infer<typeof found>;
/** The newest first. */
export const foundField = z.object({ found: settledField(z.array(found)) });

const contact = z.object({
  id: z.string(),
  name: z.string(),
  /** HubSpot knows no name: `name` is the e-mail address or the number. */
  unnamed: z.optional(z.literal(true)),
  /** Job title and e-mail address, as far as they are known. */
  hint: z.string(),
});
export type CompanyContact = z.infer<typeof contact>;
/** By name. */
export const contactsField = z.object({ contacts: settledField(z.array(contact)) });
