import * as z from 'zod/mini';
import { instantField, languageField } from './fields';
import { settledField } from './live';

/** A meeting or an e-mail of the company in HubSpot. */
const found = z.lazy(() =>
  z.object({
    id: z.string(),
    title: z.string(),
    /** Start of the meeting, or time at which the e-mail was sent. */
    at: instantField,
    /** Location of the meeting, or recipient of the e-mail; may be empty. */
    hint: z.string(),
  }),
);
export type FoundInHubSpot = z.infer<typeof found>;
/** Meetings or e-mails, newest first. */
export const foundField = z.lazy(() => z.object({ found: settledField(z.array(found)) }));

/** Why HubSpot sends a contact no marketing e-mail, so that the app offers none. */
export const noEmailReasons = ['unsubscribed', 'bounced', 'quarantined'] as const;

const contact = z.lazy(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    /** Set when HubSpot has no name: `name` is the e-mail address or the id. */
    unnamed: z.optional(z.literal(true)),
    /** Job title and e-mail address, if known. */
    hint: z.string(),
    noEmail: z.optional(z.enum(noEmailReasons)),
    /** The contact's preferred language in HubSpot, if the messages exist in it. */
    language: z.optional(languageField),
    /** Set where the contact's buying role in HubSpot is one of those who decide. */
    decides: z.optional(z.literal(true)),
  }),
);
export type CompanyContact = z.infer<typeof contact>;
/** Contacts, sorted by name. */
export const contactsField = z.lazy(() => z.object({ contacts: settledField(z.array(contact)) }));
