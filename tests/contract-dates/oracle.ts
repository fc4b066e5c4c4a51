/**
 * The dates of a contract by trying day after day, from the written rules (docs/decisions/009) and date-fns. It shares no
 * code with `src/calendar`, and finds a deadline by looking for the last day on which notice is in time.
 */
import {
  addDays,
  addMonths,
  differenceInCalendarDays,
  formatISO,
  isWeekend,
  lastDayOfMonth,
  lastDayOfQuarter,
  parseISO,
  subDays,
} from 'date-fns';
import type { Clauses, ContractTerms, Notice, Side } from '../../src/calendar/contract-terms';

const parsed = new Map<string, Date>();
/** Parses a day once: date-fns changes no date that it is given. */
function at(day: string): Date {
  const date = parsed.get(day) ?? parseISO(day);
  parsed.set(day, date);
  return date;
}
const text = (date: Date) => formatISO(date, { representation: 'date' });

type Length = { length: number; unit: string };
const monthsOf: Record<string, number> = { months: 1, quarters: 3, years: 12 };

/** Whether nobody works on a day. */
function isOff(date: Date, terms: ContractTerms) {
  if (isWeekend(date)) return true;
  const day = text(date);
  return terms.holidays.some((holiday) => holiday === day);
}

function nextWorkingDay(date: Date, terms: ContractTerms): Date {
  return isOff(date, terms) ? nextWorkingDay(addDays(date, 1), terms) : date;
}

const workingDaysLater = (date: Date, count: number, terms: ContractTerms): Date =>
  count === 0 ? date : workingDaysLater(nextWorkingDay(addDays(date, 1), terms), count - 1, terms);

/** A period that begins on the day after `from` is over on the same day of a month or week, or the month's last. */
function over(from: Date, { length, unit }: Length, terms: ContractTerms): Date {
  if (unit === 'working_days') return workingDaysLater(from, length, terms);
  const months = monthsOf[unit];
  return months
    ? addMonths(from, months * length)
    : addDays(from, length * (unit === 'weeks' ? 7 : 1));
}

/** The last day of a period that includes its first day: BGB 187 (2), 188 (2) and (3). */
function lastDay(first: Date, { length, unit }: Length, months = 0): Date {
  const more = monthsOf[unit];
  if (!more) return subDays(addDays(first, length * (unit === 'weeks' ? 7 : 1)), 1);
  const same = addMonths(first, months + more * length);
  return same.getDate() < first.getDate() ? same : subDays(same, 1);
}

/** The clause in force on a day: the latest amendment's up to it. */
function inForce<Name extends keyof Clauses>(terms: ContractTerms, name: Name, date: Date) {
  let clause = terms[name] as Clauses[Name];
  let since = terms.start as string;
  const day = text(date);
  for (const { on, changes } of [...terms.amendments].sort((a, b) => a.on.localeCompare(b.on)))
    if (changes[name] !== undefined && on <= day)
      [clause, since] = [changes[name] as Clauses[Name], on];
  return { clause, since: at(since) };
}

interface Span {
  from: Date;
  until?: Date;
}

/** All terms of a contract that begin by a day, in order. */
export function spansUntil(terms: ContractTerms, last: Date): Span[] {
  const spans: Span[] = [];
  const ahead = [...terms.amendments]
    .filter(({ changes }) => changes.term)
    .sort((a, b) => a.on.localeCompare(b.on));
  let from = at(terms.start);
  let first = from;
  let months = 0;
  let term: { until?: Date } = endOf(terms.term, from);
  setAnchor(terms.term, from);
  let times = 0;
  let counted: unknown = terms.renewal;
  for (;;) {
    while (ahead[0] && (!term.until || at(ahead[0].on) <= addDays(term.until, 1))) {
      const { on, changes } = ahead.shift() as (typeof ahead)[number];
      if (!changes.term) continue;
      term = endOf(changes.term, at(on));
      setAnchor(changes.term, at(on));
      times = 0;
    }
    spans.push({ from, ...term });
    const { until } = term;
    if (!until || until >= last) return spans;
    const { clause } = inForce(terms, 'renewal', until);
    if (clause !== counted) [counted, times] = [clause, 0];
    const period =
      clause.kind === 'automatic'
        ? clause.period
        : clause.kind === 'fixed'
          ? clause.periods[times]
          : undefined;
    if (!period) return spans;
    times += 1;
    from = addDays(until, 1);
    if (!monthsOf[period.unit]) [first, months] = [from, 0];
    term = { until: lastDay(first, period, months) };
    if (monthsOf[period.unit]) months += (monthsOf[period.unit] ?? 0) * period.length;
    else [first, months] = [addDays(term.until as Date, 1), 0];
  }
  /** Months of all terms are counted from one day. */
  function setAnchor(clause: Clauses['term'], day: Date) {
    const perUnit = clause.kind === 'period' ? monthsOf[clause.period.unit] : undefined;
    if (clause.kind === 'period' && perUnit)
      [first, months] = [day, perUnit * clause.period.length];
    else if (term.until) [first, months] = [addDays(term.until, 1), 0];
  }
}

function endOf(clause: Clauses['term'], first: Date): { until?: Date } {
  if (clause.kind === 'open_ended') return {};
  return { until: clause.kind === 'until' ? at(clause.on) : lastDay(first, clause.period) };
}

function receivedOn({ from }: Notice, sent: Date, terms: ContractTerms): Date {
  if (from.kind === 'sending') return sent;
  if (from.arrives === 'any_day') return addDays(sent, from.postalDays);
  if (from.arrives === 'working_days') return nextWorkingDay(addDays(sent, from.postalDays), terms);
  return from.postalDays === 0
    ? nextWorkingDay(sent, terms)
    : workingDaysLater(sent, from.postalDays, terms);
}

/** The last day of the contract for notice on a day under one clause; undefined if it has no effect on that day. */
function endUnder(terms: ContractTerms, notice: Notice, sent: Date): Date | undefined {
  const received = receivedOn(notice, sent, terms);
  let earliest = over(received, notice.length, terms);
  const term = inForce(terms, 'term', earliest);
  if (term.clause.kind === 'open_ended' && term.clause.minimum) {
    const minimum = lastDay(term.since, term.clause.minimum);
    if (minimum > earliest) earliest = minimum;
  }
  if (notice.to === 'month_end') earliest = lastDayOfMonth(earliest);
  if (notice.to === 'quarter_end') earliest = lastDayOfQuarter(earliest);
  const { until } = spansUntil(terms, earliest).at(-1) as Span;
  const end = notice.to === 'term_end' || (until && until < earliest) ? until : earliest;
  if (!end) return undefined;
  const isOpen = !notice.opens || over(received, notice.opens, terms) >= end;
  return isOpen ? end : undefined;
}

/** The notice clauses that a side has on a day. */
function noticesOn(terms: ContractTerms, date: Date, by: Side | undefined): Notice[] {
  const [theirs, ours, convenience] = (['notice', 'ours', 'convenience'] as const).map(
    (name) => inForce(terms, name, date).clause,
  );
  return [
    ...(theirs && (by !== 'our_side' || !ours) ? [theirs] : []),
    ...(ours && by !== 'client_side' ? [ours] : []),
    ...(convenience && (!by || !convenience.by || convenience.by === by) ? [convenience] : []),
  ];
}

/** The last day of the contract for notice on a day, under whichever clause ends it soonest. */
export function endFor(terms: ContractTerms, sent: string, by?: Side): string | undefined {
  const ends = noticesOn(terms, at(sent), by).flatMap(
    (notice) => endUnder(terms, notice, at(sent)) ?? [],
  );
  const [first] = ends.map(text).sort();
  return first;
}

/** The last day on which notice ends the contract by `end`; undefined if there is none from its first day on. */
export function lastInTime(terms: ContractTerms, end: string, by?: Side): string | undefined {
  const days = differenceInCalendarDays(at(end), at(terms.start));
  for (let back = 0; back <= days; back += 1) {
    const day = text(subDays(at(end), back));
    const found = endFor(terms, day, by);
    if (found && found <= end) return day;
  }
  return undefined;
}

/** The term that a day is in, and the one after it. */
export function termOf(terms: ContractTerms, day: string) {
  const { from, until } = spansUntil(terms, at(day)).at(-1) as Span;
  const next = until && spansUntil(terms, addDays(until, 1)).at(-1);
  const follows = next && next.from > from ? next : undefined;
  return {
    from: text(from),
    until: until && text(until),
    renewsOn: follows && text(follows.from),
    renewsUntil: follows?.until && text(follows.until),
  };
}
