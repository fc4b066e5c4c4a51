import { addDays, type CalendarDate } from './calendar-date';
import {
  clauseOn,
  holidaysIn,
  noticeClauses,
  type ContractTerms,
  type Notice,
  type NoticeClause,
  type Side,
} from './contract-terms';
import { countedFrom, lastSent, lastStart, opensOn, overOn, startCountedBack } from './notice-days';
import { monthEnd, monthsOver, partsOf, quarterEnd } from './period';
import { isOverBy, lastTermEnd, termAfter, termOn } from './renewal';

/** The computation of the contract's end from a notice. */
export interface NoticeCourse {
  /** The clause that the notice is given under. */
  clause: NoticeClause;
  notice: Notice;
  /** The day of sending: the day asked for, or later the first on which the contract takes this notice. */
  sentOn: CalendarDate;
  /** The day of the amendment that the notice clause comes from, or of the contract's start. */
  noticeSince: CalendarDate;
  /** The day from which the notice period is counted; its first day is the day after. */
  countedFrom: CalendarDate;
  /** Last day of the notice period. */
  over: CalendarDate;
  /** Last day of the minimum term, if it is later than `over`. */
  minimumUntil?: CalendarDate;
  /** Last day of the contract. */
  end: CalendarDate;
  /** Whether the contract also ends on that day without notice. */
  byItself: boolean;
}

/** A notice whose effect is asked for. */
export interface Sending {
  /** The side that gives it; without it, either. */
  by?: Side | undefined;
  /** Its receipt, if known. */
  receivedOn?: CalendarDate | undefined;
  /** It was given: if the contract does not take it yet on that day, it has no effect. */
  given?: boolean;
}

/** Returns the notice clauses that a side can use on a day. */
export function noticesOn(terms: ContractTerms, day: CalendarDate, by?: Side): FoundNotice[] {
  const found = noticeClauses.flatMap((clause) => {
    const { clause: notice, since } = clauseOn(terms, clause, day);
    return notice ? [{ clause, notice, since }] : [];
  });
  const hasOurs = found.some(({ clause }) => clause === 'ours');
  return found.filter(({ clause, notice }) => {
    if (clause === 'ours') return by !== 'client_side';
    if (clause === 'notice') return by !== 'our_side' || !hasOurs;
    return !by || !notice.by || notice.by === by;
  });
}
interface FoundNotice {
  clause: NoticeClause;
  notice: Notice;
  since: CalendarDate;
}

/**
 * Computes the end for a notice sent on `sentOn`, under the clause that ends the contract soonest; undefined if the
 * contract says nothing of notice, allows it only for the end of a term that has no end, or does not take a notice
 * that was given so early.
 *
 * - The period begins on the day after sending or receipt and ends on the same day of the week or month, or on
 *   the month's last day if it has no such day. That day may be the contract's last.
 * - How a letter arrives: `Arrival`.
 * - The notice clause is the one in force on the day of sending.
 */
export function noticeCourse(
  terms: ContractTerms,
  sentOn: CalendarDate,
  sending: Sending = {},
): NoticeCourse | undefined {
  let best: NoticeCourse | undefined;
  for (const found of noticesOn(terms, sentOn, sending.by)) {
    const course = courseUnder(terms, found, sentOn, sending);
    if (course && (!best || course.end < best.end)) best = course;
  }
  return best;
}

function courseUnder(
  terms: ContractTerms,
  found: FoundNotice,
  sentOn: CalendarDate,
  { receivedOn, given }: Sending,
): NoticeCourse | undefined {
  const course = courseOf(terms, found, sentOn, receivedOn);
  const opens = course && opensOn(course.notice, course.end, holidaysIn(terms));
  if (!opens || opens <= sentOn) return course;
  return given ? undefined : courseOf(terms, found, opens);
}

function courseOf(
  terms: ContractTerms,
  { clause, notice, since }: FoundNotice,
  sentOn: CalendarDate,
  receivedOn?: CalendarDate,
): NoticeCourse | undefined {
  const holidays = holidaysIn(terms);
  const from = countedFrom(notice, sentOn, holidays, receivedOn);
  const over = overOn(from, notice.length, holidays);
  const minimum = minimumEnd(terms, over);
  const minimumUntil = minimum && minimum > over ? minimum : undefined;
  const allowed = allowedFrom(notice, minimumUntil ?? over);
  const span = termOn(terms, allowed);
  const end = isOverBy(span, allowed) || notice.to === 'term_end' ? span.until : allowed;
  if (!end) return undefined;
  const byItself = end === span.until && termAfter(terms, span) === undefined;
  const more = minimumUntil ? { minimumUntil } : {};
  return {
    clause,
    notice,
    sentOn,
    noticeSince: since,
    countedFrom: from,
    over,
    ...more,
    end,
    byItself,
  };
}

/** Returns the last day of the minimum term that is in force on a day. */
function minimumEnd(terms: ContractTerms, day: CalendarDate): CalendarDate | undefined {
  const { clause, since } = clauseOn(terms, 'term', day);
  if (clause.kind !== 'open_ended' || !clause.minimum) return undefined;
  const { months, days } = partsOf(clause.minimum);
  return addDays(monthsOver(since, months), days - 1);
}

/** The last days on which notice ends the contract by a day. */
export interface LastDay {
  lastDay: CalendarDate;
  /** The same, with the period counted back from the end, if that is earlier. */
  countedBack?: CalendarDate;
  /** The first day on which the contract takes this notice; only with a window. */
  opensOn?: CalendarDate;
  notice: Notice;
}

/**
 * Returns the last day on which notice ends the contract by `end`; notice one day later ends it later.
 * Undefined if even notice on the contract's first day is too late. Before an amendment of the notice clause,
 * the older clause counts.
 */
export function lastDayToNotify(
  terms: ContractTerms,
  end: CalendarDate,
  by?: Side,
): LastDay | undefined {
  const changed = terms.amendments.filter(({ changes }) =>
    noticeClauses.some((clause) => changes[clause]),
  );
  const since = [...new Set([terms.start, ...changed.map(({ on }) => on)])].sort().reverse();
  let before: CalendarDate | undefined;
  for (const from of since) {
    const last = latest(terms, noticesOn(terms, from, by), end);
    const inForce = last && before && last.lastDay >= before ? cutBefore(last, before) : last;
    if (inForce && inForce.lastDay >= from) return inForce;
    before = from;
  }
  return undefined;
}

const cutBefore = (last: LastDay, day: CalendarDate): LastDay => ({
  ...last,
  lastDay: addDays(day, -1),
  ...(last.countedBack && last.countedBack >= day && { countedBack: undefined }),
});

function latest(terms: ContractTerms, notices: FoundNotice[], end: CalendarDate) {
  let best: LastDay | undefined;
  for (const { notice } of notices) {
    const last = lastDayUnder(terms, notice, end);
    if (last && (!best || last.lastDay > best.lastDay)) best = last;
  }
  return best;
}

function lastDayUnder(
  terms: ContractTerms,
  notice: Notice,
  end: CalendarDate,
): LastDay | undefined {
  const by = lastAllowed(terms, notice, end);
  if (!by) return undefined;
  const holidays = holidaysIn(terms);
  const lastDay = lastSent(notice, lastStart(by, notice.length, holidays), holidays);
  const back = startCountedBack(by, notice.length);
  const countedBack = back && lastSent(notice, back, holidays);
  const opens = opensOn(notice, by, holidays);
  if (opens && opens > lastDay) return undefined;
  return {
    lastDay,
    ...(countedBack && countedBack < lastDay && { countedBack }),
    ...(opens && { opensOn: opens }),
    notice,
  };
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
  if (to === 'term_end') return lastTermEnd(terms, end);
  const day = to === 'any_day' ? end : lastEnd(end, to === 'month_end' ? 1 : 3);
  const minimum = minimumEnd(terms, day);
  return minimum && day < minimum ? undefined : day;
}

/** Returns the last end of a month or a quarter up to a day. */
function lastEnd(by: CalendarDate, months: 1 | 3): CalendarDate {
  const endOf = months === 1 ? monthEnd : quarterEnd;
  if (endOf(by) === by) return by;
  let at = addDays(by, -Number(by.slice(8)));
  while (endOf(at) !== at) at = addDays(at, -Number(at.slice(8)));
  return at;
}
