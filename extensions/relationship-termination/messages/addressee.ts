import type { CompanyContact } from '../../../src/api/found';
import type { Desk } from '../desk';

/**
 * Whom drafts are for: the contact chosen last in this opening of the card; until one is chosen, the
 * company's only contact. Undefined for somebody else, or while nobody is chosen.
 */
export function addresseeOf({
  contacts,
  form,
}: Pick<Desk, 'contacts' | 'form'>): CompanyContact | undefined {
  if (contacts.status !== 'loaded') return undefined;
  const { addressee } = form('addressee').draft;
  if (addressee === null) return undefined;
  const [only, ...others] = contacts.items;
  const chosen = contacts.items.find(({ id }) => id === addressee);
  return chosen ?? (others.length === 0 ? only : undefined);
}

/** The name by which to greet them, where HubSpot knows one. */
export const nameOf = (contact: CompanyContact | undefined): string | undefined =>
  contact?.unnamed ? undefined : contact?.name;
