import type { CompanyContact } from '../api/found';
import type { Properties } from './names';

/** What is read of a contact (developers.hubspot.com, contacts API). */
export const contactProperties = ['firstname', 'lastname', 'email', 'jobtitle'] as const;

/** People by name; who has none goes by the e-mail address. */
export function contactsOf(
  found: readonly { id: string; properties: Properties }[],
): CompanyContact[] {
  return found
    .map(({ id, properties: p }) => {
      const name = [p.firstname, p.lastname].filter(Boolean).join(' ').trim();
      const hint = [p.jobtitle, name ? p.email : undefined].filter(Boolean).join(', ');
      const shown = name || p.email || `Contact ${id}`;
      return { id, name: shown, hint, ...(name ? {} : { unnamed: true as const }) };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
