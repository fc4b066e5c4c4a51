import { lengthWords } from '../calendar/contract-rules';
import {
  byDay,
  type Amendment,
  type Clauses,
  type Notice,
  type NoticeEnd,
  type Renewal,
  type Term,
} from '../calendar/contract-terms';
import { contractDays } from '../offboarding/contract-days';
import type { KnownContract, Offboarding } from '../offboarding/offboarding';
import { dateInWords } from '../calendar/date-in-words';

/** Returns the contract in words, one line per clause, then its dates. */
export function contractLines(o: Offboarding): string[] {
  if (!o.contract) return [];
  const { terms, given } = o.contract;
  const { stopRenewalBy, earliestEnd } = contractDays(o);
  return [
    `From ${dateInWords(terms.start)} ${termWords(terms.term)}`,
    renewalWords(terms.renewal),
    terms.notice ? noticeWords(terms.notice) : 'Notice: the contract says nothing',
    ...byDay(terms.amendments).map(amendmentWords),
    ...(given ? [givenWords(given)] : []),
    ...(stopRenewalBy && !given
      ? [`Stop the renewal by: ${dateInWords(stopRenewalBy.actBy)}`]
      : []),
    ...(earliestEnd ? [`The contract ends on: ${dateInWords(earliestEnd)}`] : []),
  ];
}

function termWords(term: Term): string {
  switch (term.kind) {
    case 'open_ended':
      return 'without an end';
    case 'period':
      return `for ${lengthWords(term.period)}`;
    case 'until':
      return `until ${dateInWords(term.on)}`;
  }
}

function renewalWords(renewal: Renewal): string {
  switch (renewal.kind) {
    case 'none':
      return 'Renewal: none';
    case 'fixed':
      return `Renewal: for ${renewal.periods.map(lengthWords).join(', then ')}`;
    case 'automatic':
      return `Renewal: by itself, by ${lengthWords(renewal.period)} each time`;
  }
}

const ends: Record<NoticeEnd, string> = {
  any_day: 'to any day',
  month_end: 'to the end of a month',
  quarter_end: 'to the end of a quarter',
  term_end: 'to the end of a term',
};

function noticeWords({ length, to, from }: Notice): string {
  const counted =
    from.kind === 'sending'
      ? 'from sending'
      : `from receipt, ${lengthWords({ length: from.postalDays, unit: 'days' })} after sending`;
  return `Notice: ${lengthWords(length)} ${ends[to]}, counted ${counted}`;
}

function amendmentWords({ on, changes }: Amendment): string {
  return `Amended from ${dateInWords(on)}: ${changeWords(changes).join('; ')}`;
}

function changeWords({ term, renewal, notice }: Partial<Clauses>): string[] {
  return [
    ...(term ? [`Term: ${termWords(term)}`] : []),
    ...(renewal ? [renewalWords(renewal)] : []),
    ...(notice ? [noticeWords(notice)] : []),
  ];
}

function givenWords({ on, receivedOn }: NonNullable<KnownContract['given']>): string {
  const received = receivedOn ? `, received on ${dateInWords(receivedOn)}` : '';
  return `Notice given on ${dateInWords(on)}${received}`;
}
