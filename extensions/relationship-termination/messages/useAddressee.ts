import type { CompanyContact } from '../../../src/api/found';
import { useCard } from '../card';
import type { Listing } from '../../shared/listing';

/**
 * Whom drafts are for: the contact chosen last in this opening of the card; until one is chosen, the
 * company's only contact. Undefined for somebody else, or while nobody is chosen.
 */
export function useAddressee(): CompanyContact | undefined {
  const { contacts, form } = useCard();
  return addresseeOf(contacts, form('addressee').draft.addressee);
}

/** `chosen` is null for somebody else. */
function addresseeOf(
  contacts: Listing<CompanyContact>,
  chosen: string | null | undefined,
): CompanyContact | undefined {
  if (contacts.status !== 'loaded' || chosen === null) return undefined;
  const [only, ...others] = contacts.items;
  const contact = contacts.items.find(({ id }) => id === chosen);
  return contact ?? (others.length === 0 ? only : undefined);
}

/** The name by which to greet them, where HubSpot knows one. */
export const nameOf = (contact: CompanyContact | undefined): string | undefined =>
  contact?.unnamed ? undefined : contact?.name;
