import type { CompanyContact } from '../api/found';
import type { Properties } from './names';

/** Contact properties that the app reads (developers.hubspot.com, contacts API). */
export const contactProperties = ['firstname', 'lastname', 'email', 'jobtitle'] as const;

/** Returns contacts sorted by name; one without a name is shown by e-mail address. */
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
