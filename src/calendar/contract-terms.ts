import type { CalendarDate, Holidays } from './calendar-date';
import { daysOfCalendar, type HolidayCalendar } from './holiday-calendar';
import type { Period, PeriodUnit } from './period';

/**
 * Length of the contract before any renewal: without an end, a period from its first day, or until a last day,
 * which belongs to it. A year from 1 January ends on 31 December. Notice cannot end a contract without an end before
 * its `minimum` term is over.
 */
export type Term =
  | { kind: 'open_ended'; minimum?: Period }
  | { kind: 'period'; period: Period }
  | { kind: 'until'; on: CalendarDate };

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

export const arrivals = ['any_day', 'working_days', 'working_days_later'] as const;
/**
 * How a notice arrives: `postalDays` later on any day; on the next working day from then on; or as many working days
 * after posting. With `working_days` a known receipt on another day counts on the next working day too; otherwise it
 * counts as it is. Terms stored before there was a choice have none: those with 0 days are received on any day, others
 * on the next working day.
 */
export type Arrival = (typeof arrivals)[number];

/** The side that gives notice. */
export type Side = 'client_side' | 'our_side';

export interface Notice {
  length: NoticeLength;
  to: NoticeEnd;
  /** Whether notice counts from the day of sending or of its receipt. */
  from: { kind: 'sending' } | { kind: 'receipt'; postalDays: number; arrives?: Arrival };
  /** The contract takes notice only from so long before the end of the term on. Only with `term_end`. */
  opens?: NoticeLength;
  /** The side that has this right, if the other has not. Only for `convenience`. */
  by?: Side;
}

/** Clauses of a contract that set its length. */
export interface Clauses {
  term: Term;
  renewal: Renewal;
  /** Notice of the client, and ours too without `ours`. Absent if the contract says nothing. */
  notice?: Notice;
  /** Our notice, if it is another than the client's. */
  ours?: Notice;
  /** A right to end the contract for convenience, beside the notice that stops its renewal. */
  convenience?: Notice;
}

export const noticeClauses = ['notice', 'ours', 'convenience'] as const;
/** The clause that a notice is given under. */
export type NoticeClause = (typeof noticeClauses)[number];

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
  /** Public holidays of a country or region. */
  calendar?: HolidayCalendar;
  /** Further weekdays that are not working days. Saturdays and Sundays need not be listed. */
  holidays: CalendarDate[];
}

const holidaysOf = new WeakMap<ContractTerms, Holidays>();

/** Returns the contract's holidays: those of its calendar and those that were typed. */
export function holidaysIn(terms: ContractTerms): Holidays {
  const known = holidaysOf.get(terms);
  if (known) return known;
  const all = new Set([...daysOfCalendar(terms.calendar), ...terms.holidays]);
  holidaysOf.set(terms, all);
  return all;
}

export const namedRights = ['price_increase', 'breach', 'data_act', 'other'] as const;
/** Rights to end a contract whose day the terms do not give. */
export type NamedRight = (typeof namedRights)[number];

/** The day and the notice for which dates are computed. `today` is in the account's time zone, not the machine's. */
export interface ContractSituation {
  today: CalendarDate;
  /** The notice given, or planned for a future day; its receipt if known. */
  given?: { on: CalendarDate; receivedOn?: CalendarDate };
  /** The side that gives notice; without it, whichever side's notice ends the contract sooner. */
  by?: Side | undefined;
  /** An end by another right: its last day, which right, and why it holds. Nothing else is then computed. */
  right?: { on: CalendarDate; right: NamedRight; why: string };
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
  if (terms.amendments.length === 0) return found;
  for (const { on, changes } of byDay(terms.amendments)) {
    const clause = changes[name];
    if (on <= day && clause !== undefined) found = { clause, since: on };
  }
  return found;
}

const sortedOf = new WeakMap<Amendment[], Amendment[]>();

/** Returns the amendments, earliest first. */
export function byDay(amendments: Amendment[]): Amendment[] {
  const known = sortedOf.get(amendments);
  if (known) return known;
  const sorted = [...amendments].sort((a, b) => (a.on < b.on ? -1 : 1));
  sortedOf.set(amendments, sorted);
  return sorted;
}
