import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Amendment, NamedRight } from '../../../src/calendar/contract-terms';
import type { HolidayCalendar } from '../../../src/calendar/holiday-calendar';
import type { KnownContract } from '../../../src/offboarding/offboarding';
import { contractPatterns } from '../../../src/calendar/contract-patterns';
import { clausesDraft, noChanges, usualClauses, type ClausesDraft } from './clauses-draft';

/** An end by a named right as a form holds it. */
export interface RightDraft {
  right?: NamedRight;
  on?: CalendarDate | undefined;
  why?: string;
}

/** Public holidays that were chosen; `days` are absent until they are read. */
export type CalendarDraft = Pick<HolidayCalendar, 'country' | 'region'> & {
  days?: HolidayCalendar['days'];
};

export type PatternChoice = (typeof contractPatterns)[number]['id'] | 'by_clauses';

/** Returns the form with the clauses of a usual contract; `by_clauses` begins with none. */
export function withPattern(before: ContractDraft, pattern: PatternChoice): ContractDraft {
  const found = contractPatterns.find(({ id }) => id === pattern);
  const clauses = found ? clausesDraft(found.clauses, usualClauses) : usualClauses;
  return { ...before, pattern, clauses, isCorrected: pattern === 'by_clauses' };
}

/** The contract as the form holds it. */
export interface ContractDraft {
  /** The usual contract that was chosen to begin from, or `by_clauses`. */
  pattern?: PatternChoice;
  /** The clauses of the chosen contract are to be seen and corrected. */
  isCorrected?: boolean;
  start?: CalendarDate;
  clauses: ClausesDraft;
  givenOn?: CalendarDate | undefined;
  receivedOn?: CalendarDate | undefined;
  right?: RightDraft | undefined;
  /** Only the first amendment can be edited here; further ones are kept as they are. */
  amendedOn?: CalendarDate | undefined;
  amendment?: ClausesDraft | undefined;
  furtherAmendments: Amendment[];
  calendar?: CalendarDraft | undefined;
  /** Dates as they are typed, separated by commas or lines. */
  holidays: string;
}

/** The form for what is known of the contract. What the record keeps comes back from it unchanged. */
export function draftOf(contract: KnownContract | undefined): ContractDraft {
  if (!contract) return { clauses: usualClauses, furtherAmendments: [], holidays: '' };
  const { terms, given, right } = contract;
  const [first, ...furtherAmendments] = terms.amendments;
  return {
    start: terms.start,
    clauses: clausesDraft(terms, usualClauses),
    givenOn: given?.on,
    receivedOn: given?.receivedOn,
    right,
    amendedOn: first?.on,
    amendment: first && clausesDraft(first.changes, noChanges),
    furtherAmendments,
    calendar: terms.calendar,
    holidays: terms.holidays.join('\n'),
  };
}
