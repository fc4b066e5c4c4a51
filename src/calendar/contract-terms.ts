import type { CalendarDate } from './calendar-date';
import type { Period, PeriodUnit } from './period';

/**
 * How long the contract runs before any renewal: without an end, for a period from its first day, or until
 * a last day, which still belongs to it. A year from 1 January ends on 31 December.
 */
export type Term =
  { kind: 'open_ended' } | { kind: 'period'; period: Period } | { kind: 'until'; on: CalendarDate };

/**
 * What follows the term when nobody gives notice: nothing; the listed periods one after the other, then
 * nothing; or a period again and again.
 */
export type Renewal =
  { kind: 'none' } | { kind: 'fixed'; periods: Period[] } | { kind: 'automatic'; period: Period };

/** A notice period. Only days can be working days. */
export interface NoticeLength {
  length: number;
  unit: PeriodUnit | 'working_days';
}

export const noticeEnds = ['any_day', 'month_end', 'quarter_end', 'term_end'] as const;
/** On which days notice can end the contract. A contract that only ends with its term says `term_end`. */
export type NoticeEnd = (typeof noticeEnds)[number];

export interface Notice {
  length: NoticeLength;
  to: NoticeEnd;
  /** Whether notice runs from the day it is sent, or from the day it is received, so many calendar days later. */
  from: { kind: 'sending' } | { kind: 'receipt'; postalDays: number };
}

/** What a contract says about its own length. */
export interface Clauses {
  term: Term;
  renewal: Renewal;
  /** Missing when the contract says nothing; enough for one that ends by itself. */
  notice?: Notice;
}

/** What both sides agreed to change from a day on. A term of a period runs from that day. */
export interface Amendment {
  on: CalendarDate;
  changes: Partial<Clauses>;
}

/** A contract, as far as its dates go. Dates have no zone. */
export interface ContractTerms extends Clauses {
  /** The first day of the contract. */
  start: CalendarDate;
  /** In any order, at most one a day. */
  amendments: Amendment[];
  /** Weekdays on which nobody works. Saturdays and Sundays need not be listed. */
  holidays: CalendarDate[];
}

/** Where a contract stands. `today` is the account's, not the machine's. */
export interface ContractSituation {
  today: CalendarDate;
  /** The notice that was given, or that is planned for a day to come; its receipt when it is known. */
  given?: { on: CalendarDate; receivedOn?: CalendarDate };
}

/** The clause in force on a day: the last amendment's, or else the contract's own. */
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

/** Amendments, the earliest first. */
export function byDay(amendments: Amendment[]): Amendment[] {
  return [...amendments].sort((a, b) => (a.on < b.on ? -1 : 1));
}
