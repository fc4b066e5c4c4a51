import { lengthWords, namedRightWords } from '../calendar/contract-rules';
import {
  byDay,
  type Amendment,
  type Clauses,
  type Notice,
  noticeClauses,
  type NoticeClause,
  type NoticeEnd,
  type Renewal,
  type Side,
  type Term,
} from '../calendar/contract-terms';
import type { HolidayCalendar } from '../calendar/holiday-calendar';
import { contractDays } from '../offboarding/contract-days';
import type { KnownContract, Offboarding } from '../offboarding/offboarding';
import { dateInWords } from '../calendar/date-in-words';

/** Returns the contract in words, one line per clause, then its dates. */
export function contractLines(o: Offboarding): string[] {
  if (!o.contract) return [];
  const { terms, given, right } = o.contract;
  const { stopRenewalBy, stopBy, earliestEnd } = contractDays(o);
  return [
    `From ${dateInWords(terms.start)} ${termWords(terms.term)}`,
    renewalWords(terms.renewal),
    ...(terms.notice ? [] : ['Notice: the contract says nothing']),
    ...noticeLines(terms),
    ...byDay(terms.amendments).map(amendmentWords),
    ...(terms.calendar ? [calendarWords(terms.calendar)] : []),
    ...(given ? [givenWords(given)] : []),
    ...(right ? [`Ends by another right, ${namedRightWords[right.right]}: ${right.why}`] : []),
    ...(stopRenewalBy && !given
      ? [`Stop the renewal by: ${dateInWords(stopRenewalBy.actBy)}`]
      : []),
    ...(stopBy && !stopRenewalBy ? [`Give notice by: ${dateInWords(stopBy.actBy)}`] : []),
    ...(earliestEnd ? [`The contract ends on: ${dateInWords(earliestEnd)}`] : []),
  ];
}

const calendarWords = ({ country, region }: HolidayCalendar): string =>
  `Public holidays counted: ${country}${region ? `, ${region}` : ''}`;

function termWords(term: Term): string {
  switch (term.kind) {
    case 'open_ended':
      return term.minimum
        ? `without an end, at least for ${lengthWords(term.minimum)}`
        : 'without an end';
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

/** Labels of the notice clauses; `notice` is the client's alone where ours is another. */
const labels: Record<NoticeClause, string> = {
  notice: 'Notice',
  ours: 'Our notice',
  convenience: 'For convenience',
};
const sides: Record<Side, string> = { client_side: ', the client alone', our_side: ', we alone' };

const noticeLines = (clauses: Partial<Clauses>): string[] =>
  noticeClauses.flatMap((clause) => {
    const notice = clauses[clause];
    return notice ? [`${labels[clause]}: ${noticeWords(notice)}`] : [];
  });

function noticeWords({ length, to, from, opens, by }: Notice): string {
  const counted = from.kind === 'sending' ? 'from sending' : receiptWords(from);
  const window = opens ? `, not earlier than ${lengthWords(opens)} before the end` : '';
  return `${lengthWords(length)} ${ends[to]}, counted ${counted}${window}${by ? sides[by] : ''}`;
}

function receiptWords({ postalDays, arrives }: Extract<Notice['from'], { kind: 'receipt' }>) {
  if (postalDays === 0) return 'from receipt';
  const unit = arrives === 'working_days_later' ? 'working_days' : 'days';
  return `from receipt, ${lengthWords({ length: postalDays, unit })} after sending`;
}

function amendmentWords({ on, changes }: Amendment): string {
  return `Amended from ${dateInWords(on)}: ${changeWords(changes).join('; ')}`;
}

function changeWords(changes: Partial<Clauses>): string[] {
  const { term, renewal } = changes;
  return [
    ...(term ? [`Term: ${termWords(term)}`] : []),
    ...(renewal ? [renewalWords(renewal)] : []),
    ...noticeLines(changes),
  ];
}

function givenWords({ on, receivedOn }: NonNullable<KnownContract['given']>): string {
  const received = receivedOn ? `, received on ${dateInWords(receivedOn)}` : '';
  return `Notice given on ${dateInWords(on)}${received}`;
}
