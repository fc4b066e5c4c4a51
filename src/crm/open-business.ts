import type { BusinessItem, BusinessKind } from '../api/open-business';
import { dateInWords } from '../calendar/date-in-words';
import { amountInWords } from '../messages/in-words';
import type { AccountFacts } from './account-facts';
import type { Properties } from './names';
import { portalDayOf } from './task-day';

/** HubSpot object of a kind of open business, and the properties to read. */
interface Source {
  object: 'deals' | 'tickets' | 'contacts';
  /** Filter for open records: a property with this value, or without a value. */
  open: { propertyName: string; value?: string };
  /** Properties to read, sorted by `sort`: oldest or nearest first. */
  properties: readonly string[];
  sort: string;
  item(p: Properties, account: AccountFacts): Omit<BusinessItem, 'id'>;
}

/**
 * Names: developers.hubspot.com (deals, tickets and contacts guides). Unverified: that a ticket has a closed date only
 * while it is closed, and that contacts have a property for running sequences (Sales Hub Professional and above). If an
 * account refuses the search, the kind is unavailable.
 */
export const businessSources: Record<BusinessKind, Source> = {
  deals: {
    object: 'deals',
    open: { propertyName: 'hs_is_closed', value: 'false' },
    properties: ['dealname', 'amount', 'deal_currency_code', 'closedate'],
    sort: 'closedate',
    item: (p, { zone, currency }) => ({
      label: p.dealname || 'Deal without a name',
      hint: joined(
        amountWords(p.amount, p.deal_currency_code || currency),
        dayWords('expected', p.closedate, zone),
      ),
    }),
  },
  tickets: {
    object: 'tickets',
    open: { propertyName: 'closed_date' },
    properties: ['subject', 'createdate', 'hs_ticket_priority'],
    sort: 'createdate',
    item: (p, { zone }) => ({
      label: p.subject || 'Ticket without a name',
      hint: joined(
        dayWords('since', p.createdate, zone),
        p.hs_ticket_priority ? `priority ${p.hs_ticket_priority.toLowerCase()}` : '',
      ),
    }),
  },
  sequences: {
    object: 'contacts',
    open: { propertyName: 'hs_sequences_is_enrolled', value: 'true' },
    properties: ['firstname', 'lastname', 'email', 'jobtitle'],
    sort: 'lastname',
    item: (p) => ({
      label: [p.firstname, p.lastname].filter(Boolean).join(' ') || p.email || 'Contact',
      hint: p.jobtitle ?? '',
    }),
  },
};

const joined = (...words: string[]) => words.filter(Boolean).join(', ');

function dayWords(what: string, value: string | null | undefined, zone: string): string {
  const day = portalDayOf(value, zone);
  return day ? `${what} ${dateInWords(day)}` : '';
}

function amountWords(amount: string | null | undefined, currency: string | undefined) {
  const value = Number(amount || NaN);
  return Number.isFinite(value) ? amountInWords(value, currency) : '';
}
