import type { CompanyContact } from '../../../src/api/found';
import { useCard } from '../card';
import type { Listing } from '../../shared/listing';

/** The contact that drafts are for: the chosen one, else the company's only one. Undefined for somebody else. */
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
