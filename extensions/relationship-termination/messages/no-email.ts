import type { CompanyContact } from '../../../src/api/found';
import type { Listing } from '../../shared/listing';

const states: Record<NonNullable<CompanyContact['noEmail']>, string> = {
  unsubscribed: 'unsubscribed from e-mail',
  bounced: 'e-mail bounced',
  quarantined: 'e-mail blocked by HubSpot',
};

/** `Ada Marsh (Director, ada@client.example, unsubscribed from e-mail)`. */
export function contactLabel({ name, hint, noEmail }: CompanyContact): string {
  const more = [hint, noEmail && states[noEmail]].filter(Boolean).join(', ');
  return more ? `${name} (${more})` : name;
}

const sentences: Record<NonNullable<CompanyContact['noEmail']>, (name: string) => string> = {
  unsubscribed: (name) => `${name} has unsubscribed from e-mail in HubSpot.`,
  bounced: (name) => `E-mail to ${name} bounced.`,
  quarantined: (name) => `HubSpot blocks e-mail to ${name}.`,
};

/** `Ada Marsh has unsubscribed from e-mail in HubSpot.`; undefined for a contact who gets e-mail. */
export const noEmailWords = (contact: CompanyContact | undefined): string | undefined =>
  contact?.noEmail && sentences[contact.noEmail](contact.name);

/** The contacts who get no e-mail, and whether that is everybody. */
export function withoutEmail(contacts: Listing<CompanyContact>): {
  contacts: CompanyContact[];
  isEverybody: boolean;
} {
  const all = contacts.status === 'loaded' ? contacts.items : [];
  const without = all.filter(({ noEmail }) => noEmail);
  return { contacts: without, isEverybody: all.length > 0 && without.length === all.length };
}
