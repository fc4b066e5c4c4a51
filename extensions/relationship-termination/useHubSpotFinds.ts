import { useMemo, useRef, useState } from 'react';
import type { CalendarDate } from '../../src/calendar/calendar-date';
import type { CompanyContact, FoundInHubSpot } from '../../src/api/found';
import { listingOf, type Listing } from '../shared/listing';
import type { CardDependencies } from './card-dependencies';
import { retryWhileBusy } from '../shared/retry';

type Kind = 'meetings' | 'emails';

/** What was booked or sent in HubSpot itself, and who works for the client. */
export interface HubSpotFinds {
  found: Record<Kind, Listing<FoundInHubSpot>>;
  /** Searches again, one search at a time. */
  find(kind: Kind, since: CalendarDate): void;
  contacts: Listing<CompanyContact>;
  /** Reads the company's contacts, once unless that failed or found none. */
  readContacts(): void;
}

const unread = { status: 'idle' } as const;

export function useHubSpotFinds(dependencies: CardDependencies): HubSpotFinds {
  const [found, setFound] = useState<HubSpotFinds['found']>({ meetings: unread, emails: unread });
  const [contacts, setContacts] = useState<Listing<CompanyContact>>(unread);
  const latest = useRef(dependencies);
  latest.current = dependencies;
  const running = useRef(new Set<Kind | 'contacts'>());

  const ways = useMemo(() => {
    const put = (kind: Kind, listing: Listing<FoundInHubSpot>) =>
      setFound((before) => ({ ...before, [kind]: listing }));
    const find: HubSpotFinds['find'] = (kind, since) => {
      if (running.current.has(kind)) return;
      running.current.add(kind);
      put(kind, { status: 'loading' });
      const { call, wait } = latest.current;
      void retryWhileBusy(wait, () => call('find_in_hubspot', { kind, since })).then((reply) => {
        running.current.delete(kind);
        put(
          kind,
          listingOf(reply, ({ found: part }) => part),
        );
      });
    };
    const readContacts = () => {
      if (running.current.has('contacts')) return;
      running.current.add('contacts');
      setContacts({ status: 'loading' });
      const { call, wait } = latest.current;
      void retryWhileBusy(wait, () => call('list_contacts', {})).then((reply) => {
        const listing = listingOf(reply, ({ contacts: part }) => part);
        if (listing.status !== 'loaded' || listing.items.length === 0)
          running.current.delete('contacts');
        setContacts(listing);
      });
    };
    return { find, readContacts };
  }, []);

  return { found, contacts, ...ways };
}
