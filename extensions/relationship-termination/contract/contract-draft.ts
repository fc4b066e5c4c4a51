import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Amendment, NamedRight } from '../../../src/calendar/contract-terms';
import type { HolidayCalendar } from '../../../src/calendar/holiday-calendar';
import type { KnownContract } from '../../../src/offboarding/offboarding';
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

/** The contract as the form holds it. */
export interface ContractDraft {
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
