import { calendarDate, isCalendarDate, isInReach, type CalendarDate } from './calendar-date';
import { contractProblem, type ContractProblem } from './contract-problems';
import { noticeClauses, type Clauses, type Notice, type NoticeLength } from './contract-terms';
import { overOn } from './notice-days';
import type { PeriodUnit } from './period';

export type ClauseFinding = ContractProblem | undefined;

/** Maximum length by unit: fifty years; five hundred for working days. */
const longest: Record<PeriodUnit | 'working_days', number> = {
  days: 18_263,
  working_days: 500,
  weeks: 2_609,
  months: 600,
  quarters: 200,
  years: 50,
};
const longestPostalDays = 60;
/** Maximum number of fixed renewals. */
export const maxPeriods = 100;

/** Checks that a date is one, and from 1900 to 2199. */
export function checkDate(date: CalendarDate, field: string): ClauseFinding {
  if (!isCalendarDate(date)) return contractProblem('not_a_date', field);
  return isInReach(date) ? undefined : contractProblem('date_out_of_range', field);
}

/** Returns the first problem of the clauses themselves. A term runs from `from`; field paths begin with `at`. */
export function checkClauses(
  clauses: Partial<Clauses>,
  from: CalendarDate,
  at: string,
): ClauseFinding {
  return (
    checkTerm(clauses.term, from, `${at}term`) ??
    checkRenewal(clauses.renewal, `${at}renewal`) ??
    first([...noticeClauses], (name) => checkNotice(clauses[name], `${at}${name}`))
  );
}

function checkTerm(
  term: Clauses['term'] | undefined,
  from: CalendarDate,
  field: string,
): ClauseFinding {
  if (term?.kind === 'period') return checkLength(term.period, `${field}.period`);
  if (term?.kind === 'open_ended' && term.minimum)
    return checkLength(term.minimum, `${field}.minimum`);
  if (term?.kind !== 'until') return undefined;
  if (term.on < from) return contractProblem('end_before_start', `${field}.on`);
  return checkDate(term.on, `${field}.on`);
}

function checkRenewal(renewal: Clauses['renewal'] | undefined, field: string): ClauseFinding {
  if (renewal?.kind === 'automatic') return checkLength(renewal.period, `${field}.period`);
  if (renewal?.kind !== 'fixed') return undefined;
  const { periods } = renewal;
  if (periods.length === 0) return contractProblem('renewal_without_periods', `${field}.periods`);
  if (periods.length > maxPeriods) return contractProblem('list_too_long', `${field}.periods`);
  return first(periods, (period, index) => checkLength(period, `${field}.periods.${index}`));
}

function checkNotice(notice: Notice | undefined, field: string): ClauseFinding {
  if (!notice) return undefined;
  const { length, from, opens } = notice;
  const postalDays = from.kind === 'receipt' ? from.postalDays : 0;
  return (
    checkLength(length, `${field}.length`) ??
    checkNumber(postalDays, 0, longestPostalDays, `${field}.from.postalDays`) ??
    (opens && checkWindow(notice, opens, `${field}.opens`))
  );
}

function checkWindow({ length, to }: Notice, opens: NoticeLength, field: string): ClauseFinding {
  if (to !== 'term_end') return contractProblem('window_without_term', field);
  const found = checkLength(opens, field);
  if (found) return found;
  const shorter = overOn(anyDay, opens, new Set()) <= overOn(anyDay, length, new Set());
  return shorter ? contractProblem('window_too_short', `${field}.length`) : undefined;
}
const anyDay = calendarDate('2026-01-01');

function checkLength(
  { length, unit }: { length: number; unit: keyof typeof longest },
  field: string,
) {
  return checkNumber(length, 1, longest[unit], `${field}.length`);
}

function checkNumber(value: number, least: number, most: number, field: string): ClauseFinding {
  if (!Number.isInteger(value)) return contractProblem('length_not_whole', field);
  if (value < least) return contractProblem('length_not_positive', field);
  return value > most ? contractProblem('length_too_long', field) : undefined;
}

/** Returns the first finding in a list. */
export function first<Item>(
  items: Item[],
  check: (item: Item, index: number) => ClauseFinding,
): ClauseFinding {
  for (const [index, item] of items.entries()) {
    const found = check(item, index);
    if (found) return found;
  }
  return undefined;
}
