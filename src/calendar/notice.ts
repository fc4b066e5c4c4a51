import {
  addDays,
  addWorkingDays,
  lastWorkingDay,
  type CalendarDate,
  type Holidays,
} from './calendar-date';
import { clauseOn, type ContractTerms, type Notice, type NoticeLength } from './contract-terms';
import { addPeriod, latestStart, monthEnd, quarterEnd } from './period';
import { isOverBy, termAfter, termOn, termsOf } from './renewal';

/** The computation of the contract's end from a notice. */
export interface NoticeCourse {
  notice: Notice;
  /** The day of the amendment that the notice clause comes from, or of the contract's start. */
  noticeSince: CalendarDate;
  /** The day from which the notice period is counted; its first day is the day after. */
  countedFrom: CalendarDate;
  /** Last day of the notice period. */
  over: CalendarDate;
  /** Last day of the contract. */
  end: CalendarDate;
  /** Whether the contract also ends on that day without notice. */
  byItself: boolean;
}

/**
 * Computes the end for a notice sent on `sentOn`; undefined if the contract says nothing of notice, or allows
 * it only for the end of a term that has no end.
 *
 * - The period begins on the day after sending or receipt and ends on the same day of the week or month, or on
 *   the month's last day if it has no such day. That day may be the contract's last.
 * - A letter arrives `postalDays` calendar days after it was sent, or on the next working day if that day is
 *   none. A known receipt (`receivedOn`) counts as it is.
 * - The notice clause is the one in force on the day of sending.
 */
export function noticeCourse(
  terms: ContractTerms,
  sentOn: CalendarDate,
  receivedOn?: CalendarDate,
): NoticeCourse | undefined {
  const { clause: notice, since } = clauseOn(terms, 'notice', sentOn);
  if (!notice) return undefined;
  const holidays = new Set(terms.holidays);
  const countedFrom = received(notice, sentOn, holidays, receivedOn);
  const over = overOn(countedFrom, notice.length, holidays);
  const allowed = allowedFrom(notice, over);
  const span = termOn(terms, allowed);
  const end = isOverBy(span, allowed) || notice.to === 'term_end' ? span.until : allowed;
  const byItself = end === span.until && termAfter(terms, span) === undefined;
  return end && { notice, noticeSince: since, countedFrom, over, end, byItself };
}

/**
 * Returns the last day on which notice ends the contract by `end`; notice one day later ends it later.
 * Undefined if even notice on the contract's first day is too late. Before an amendment of the notice clause,
 * the older clause counts.
 */
export function lastDayToNotify(terms: ContractTerms, end: CalendarDate): CalendarDate | undefined {
  const changes = terms.amendments.filter(({ changes }) => changes.notice).map(({ on }) => on);
  const since = [...new Set([terms.start, ...changes])].sort().reverse();
  let before: CalendarDate | undefined;
  for (const from of since) {
    const last = lastDayUnder(terms, clauseOn(terms, 'notice', from).clause, end);
    const inForce = last && before && last >= before ? addDays(before, -1) : last;
    if (inForce && inForce >= from) return inForce;
    before = from;
  }
  return undefined;
}

function lastDayUnder(terms: ContractTerms, notice: Notice | undefined, end: CalendarDate) {
  const by = notice && lastAllowed(terms, notice, end);
  if (!by) return undefined;
  const holidays = new Set(terms.holidays);
  const counted = countFrom(by, notice.length, holidays);
  return notice.from.kind === 'sending'
    ? counted
    : addDays(lastWorkingDay(counted, holidays), -notice.from.postalDays);
}

function received(
  { from }: Notice,
  sentOn: CalendarDate,
  holidays: Holidays,
  receivedOn: CalendarDate | undefined,
): CalendarDate {
  if (from.kind === 'sending') return sentOn;
  return receivedOn ?? addWorkingDays(addDays(sentOn, from.postalDays), 0, holidays);
}

function overOn(from: CalendarDate, { length, unit }: NoticeLength, holidays: Holidays) {
  return unit === 'working_days'
    ? addWorkingDays(from, length, holidays)
    : addPeriod(from, { length, unit });
}

/** Returns the last day from which a notice period is over by `end`. */
function countFrom(end: CalendarDate, { length, unit }: NoticeLength, holidays: Holidays) {
  return unit === 'working_days'
    ? addDays(addWorkingDays(addDays(end, 1), -length, holidays), -1)
    : latestStart(end, { length, unit });
}

/** Returns the first day from `over` on which notice may end the contract; for `term_end`, `over` itself. */
function allowedFrom({ to }: Notice, over: CalendarDate): CalendarDate {
  if (to === 'month_end') return monthEnd(over);
  return to === 'quarter_end' ? quarterEnd(over) : over;
}

/** Returns the last day up to `end` on which notice may end the contract. */
function lastAllowed(
  terms: ContractTerms,
  { to }: Notice,
  end: CalendarDate,
): CalendarDate | undefined {
  switch (to) {
    case 'any_day':
      return end;
    case 'month_end':
      return lastEnd(end, monthEnd);
    case 'quarter_end':
      return lastEnd(end, quarterEnd);
    case 'term_end':
      return lastTermEnd(terms, end);
  }
}

function lastEnd(by: CalendarDate, endOf: (date: CalendarDate) => CalendarDate): CalendarDate {
  let at = by;
  while (endOf(at) > by) at = addDays(at, -1);
  return at;
}

function lastTermEnd(terms: ContractTerms, by: CalendarDate): CalendarDate | undefined {
  let last: CalendarDate | undefined;
  for (const { until } of termsOf(terms)) {
    if (until === undefined || until > by) break;
    last = until;
  }
  return last;
}
