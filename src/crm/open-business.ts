import type { BusinessItem, BusinessKind } from '../api/open-business';
import { dateInWords } from '../calendar/date-in-words';
import { amountInWords } from '../messages/in-words';
import type { Properties } from './names';
import { readDate } from './read';

/** Where each kind lies in HubSpot, and what is read of it. */
interface Source {
  object: 'deals' | 'tickets' | 'contacts';
  /** What tells that it is still open: a property with this value, or without any. */
  open: { propertyName: string; value?: string };
  /** HubSpot's property names, oldest or nearest first by `sort`. */
  properties: readonly string[];
  sort: string;
  item(p: Properties): Omit<BusinessItem, 'id'>;
}

/**
 * Names: developers.hubspot.com (deals, tickets and contacts guides). That a ticket has a closed date exactly
 * while it is closed, and that contacts say whether they are in a running sequence (Sales Hub Professional
 * and above), is unverified; an account that refuses a search counts as one that does not tell.
 */
export const businessSources: Record<BusinessKind, Source> = {
  deals: {
    object: 'deals',
    open: { propertyName: 'hs_is_closed', value: 'false' },
    properties: ['dealname', 'amount', 'deal_currency_code', 'closedate'],
    sort: 'closedate',
    item: (p) => ({
      label: p.dealname || 'Deal without a name',
      hint: joined(amountWords(p.amount, p.deal_currency_code), dayWords('expected', p.closedate)),
    }),
  },
  tickets: {
    object: 'tickets',
    open: { propertyName: 'closed_date' },
    properties: ['subject', 'createdate', 'hs_ticket_priority'],
    sort: 'createdate',
    item: (p) => ({
      label: p.subject || 'Ticket without a name',
      hint: joined(
        dayWords('since', p.createdate),
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

function dayWords(what: string, value: string | null | undefined): string {
  const day = readDate(value?.slice(0, 10));
  return day ? `${what} ${dateInWords(day)}` : '';
}

/** An amount of no known currency goes without one. */
function amountWords(amount: string | null | undefined, currency: string | null | undefined) {
  const value = Number(amount || NaN);
  return Number.isFinite(value) ? amountInWords(value, currency || '').trim() : '';
}
