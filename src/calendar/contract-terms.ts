import type { CalendarDate } from './calendar-date';
import type { Period, PeriodUnit } from './period';

/**
 * Length of the contract before any renewal: without an end, a period from its first day, or until a last day,
 * which belongs to it. A year from 1 January ends on 31 December.
 */
export type Term =
  { kind: 'open_ended' } | { kind: 'period'; period: Period } | { kind: 'until'; on: CalendarDate };

/**
 * What follows the term without notice: nothing; the listed periods one after the other, then nothing; or a
 * repeated period.
 */
export type Renewal =
  { kind: 'none' } | { kind: 'fixed'; periods: Period[] } | { kind: 'automatic'; period: Period };

/** A notice period. Only days can be working days. */
export interface NoticeLength {
  length: number;
  unit: PeriodUnit | 'working_days';
}

export const noticeEnds = ['any_day', 'month_end', 'quarter_end', 'term_end'] as const;
/** Days on which notice can end the contract. `term_end`: only the end of a term. */
export type NoticeEnd = (typeof noticeEnds)[number];

export interface Notice {
  length: NoticeLength;
  to: NoticeEnd;
  /** Whether notice counts from the day of sending, or from its receipt, `postalDays` calendar days later. */
  from: { kind: 'sending' } | { kind: 'receipt'; postalDays: number };
}

/** Clauses of a contract that set its length. */
export interface Clauses {
  term: Term;
  renewal: Renewal;
  /** Absent if the contract says nothing; enough for a contract that ends by itself. */
  notice?: Notice;
}

/** A change of clauses that both sides agreed, in force from a day. A term of a period runs from that day. */
export interface Amendment {
  on: CalendarDate;
  changes: Partial<Clauses>;
}

/** The parts of a contract that set its dates. Dates have no time zone. */
export interface ContractTerms extends Clauses {
  /** The first day of the contract. */
  start: CalendarDate;
  /** In any order, at most one per day. */
  amendments: Amendment[];
  /** Weekdays that are not working days. Saturdays and Sundays need not be listed. */
  holidays: CalendarDate[];
}

/** The day and the notice for which dates are computed. `today` is in the account's time zone, not the machine's. */
export interface ContractSituation {
  today: CalendarDate;
  /** The notice given, or planned for a future day; its receipt if known. */
  given?: { on: CalendarDate; receivedOn?: CalendarDate };
}

/** Returns the clause in force on a day: the last amendment's, or else the contract's own. */
export function clauseOn<Name extends keyof Clauses>(
  terms: ContractTerms,
  name: Name,
  day: CalendarDate,
): { clause: Clauses[Name]; since: CalendarDate } {
  let found: { clause: Clauses[Name]; since: CalendarDate } = {
    clause: terms[name],
    since: terms.start,
  };
  for (const { on, changes } of byDay(terms.amendments)) {
    const clause = changes[name];
    if (on <= day && clause !== undefined) found = { clause, since: on };
  }
  return found;
}

/** Returns the amendments, earliest first. */
export function byDay(amendments: Amendment[]): Amendment[] {
  return [...amendments].sort((a, b) => (a.on < b.on ? -1 : 1));
}
