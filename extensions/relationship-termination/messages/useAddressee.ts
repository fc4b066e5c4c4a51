import type { CompanyContact } from '../../../src/api/found';
import type { Meeting } from '../../../src/api/live';
import { stageIds } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { lastRead } from '../useLive';
import type { Listing } from '../../shared/listing';

/**
 * The contact that drafts are for: the chosen one, else the company's only one, else who was at the newest meeting, else
 * the only one who decides. Undefined for somebody else.
 */
export function useAddressee(): CompanyContact | undefined {
  const { contacts, form, liveOf } = useCard();
  const meetings = stageIds.flatMap((stage) => {
    const read = lastRead(liveOf(stage))?.meetings;
    return read?.status === 'loaded' ? read.value : [];
  });
  return addresseeOf(contacts, form('addressee').draft.addressee, meetings);
}

/** `chosen` is null for somebody else. */
function addresseeOf(
  contacts: Listing<CompanyContact>,
  chosen: string | null | undefined,
  meetings: readonly Meeting[],
): CompanyContact | undefined {
  if (contacts.status !== 'loaded' || chosen === null) return undefined;
  const { items } = contacts;
  const byId = (id: string | undefined) => items.find((contact) => contact.id === id);
  const only = (some: readonly CompanyContact[]) => (some.length === 1 ? some[0] : undefined);
  const [newest] = meetings
    .filter(({ state, attendees = [] }) => state === 'held' && attendees.some(byId))
    .sort((a, b) => b.start.localeCompare(a.start));
  return (
    byId(chosen) ??
    only(items) ??
    byId(newest?.attendees?.find(byId)) ??
    only(items.filter(({ decides }) => decides))
  );
}

/** The name by which to greet them, where HubSpot knows one. */
export const nameOf = (contact: CompanyContact | undefined): string | undefined =>
  contact?.unnamed ? undefined : contact?.name;
