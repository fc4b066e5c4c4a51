import type { CompanyContact } from '../../../src/api/found';
import { counted } from '../../shared/dates';
import type { Listing } from '../../shared/listing';

/** The contacts who are suggested for a meeting: those who decide, by their buying role in HubSpot. */
export const suggestedAttendees = (contacts: Listing<CompanyContact>): string[] =>
  contacts.status === 'loaded'
    ? contacts.items.filter(({ decides }) => decides).map(({ id }) => id)
    : [];

/** Who comes, by name: `with Zoe Berg and 1 more`; those who are not among the contacts are counted. */
export function whoComes(ids: readonly string[], contacts: Listing<CompanyContact>): string {
  if (ids.length === 0) return '';
  const known = contacts.status === 'loaded' ? contacts.items : [];
  const names = known.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const others = ids.length - names.length;
  if (names.length === 0) return `with ${counted(others, 'contact').toLowerCase()}`;
  return `with ${names.join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
}
