import type { BusinessKind, OpenBusiness } from '../../../src/api/open-business';
import { moneySentence } from '../money/money-words';
import { counted } from '../../shared/dates';
import { objectTypeIds } from '../../shared/object-types';
import { unknownWords } from '../timeline/timeline-words';

/** The type of the records that are listed; a sequence is shown by the contact who is in it. */
export const recordTypeIds: Record<BusinessKind, string> = {
  deals: objectTypeIds.deals,
  tickets: objectTypeIds.tickets,
  sequences: objectTypeIds.contacts,
};

const words: Record<BusinessKind, { label: string; one: string; many: string }> = {
  deals: { label: 'Deals', one: 'open deal', many: 'open deals' },
  tickets: { label: 'Tickets', one: 'open ticket', many: 'open tickets' },
  sequences: {
    label: 'Sequences',
    one: 'contact in a running sequence',
    many: 'contacts in running sequences',
  },
};

/** `Two open deals`, `No open tickets`, `Sequences: not available in this account`. */
export function headline(kind: BusinessKind, found: OpenBusiness[BusinessKind]): string {
  const { label, one, many } = words[kind];
  return found.status === 'unavailable'
    ? `${label}: ${unknownWords[found.why]}`
    : counted(found.value.total, one, many);
}

/** `EUR 4,200.00 open in 2 invoices`, `No open invoices`. */
export function invoiceHeadline(money: OpenBusiness['money']): string {
  if (money.status === 'unavailable') return `Invoices: ${unknownWords[money.why]}`;
  return money.value.invoices.length === 0 ? 'No open invoices' : moneySentence(money.value);
}
