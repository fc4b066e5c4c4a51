import { addDays, calendarDate, daysBetween, type CalendarDate } from './calendar-date';
import { byDay, clauseOn, type Amendment, type ContractTerms, type Term } from './contract-terms';
import { monthsOver, partsOf, type Period } from './period';

/** One term of the contract. */
export interface TermSpan {
  /** Its first day. */
  from: CalendarDate;
  /** Its last day; absent if it has no end. */
  until?: CalendarDate;
  /** Number of renewals before this term. */
  renewals: number;
  /** Day of the amendment that set this end, if any. */
  amendedOn?: CalendarDate;
  /** Day of the month on which the next term would begin, if the month of this term's end has no such day. */
  missingDay?: number;
}

/**
 * The day after a term. Months are counted from one day for all terms, so that a monthly contract from 31
 * January returns to the 31st in March.
 */
interface Anchor {
  date: CalendarDate;
  months: number;
}

interface Walk {
  span: TermSpan;
  next?: Anchor;
  /** Term amendments after the current day, earliest first. */
  ahead: Amendment[];
  /** The renewal clause in use, and how often it has renewed. */
  counted: { clause: ContractTerms['renewal']; times: number };
}

/**
 * Yields the terms of a contract in order; endless if the contract renews itself without end. An amendment of
 * the term replaces the end of the term that it falls in or that it follows without a gap, and restarts the
 * count of renewals. The renewal clause is the one in force on a term's last day. With `toward`, equal renewals that
 * end before that day are left out, so that the number of steps does not grow with the number of renewals.
 */
export function* termsOf(terms: ContractTerms, toward?: CalendarDate): Generator<TermSpan, void> {
  let walk: Walk | undefined = amended({
    ...ending({ from: terms.start, renewals: 0 }, termEnd(terms.term, terms.start)),
    ahead: byDay(terms.amendments).filter(({ changes }) => changes.term),
    counted: { clause: terms.renewal, times: 0 },
  });
  while (walk) {
    yield walk.span;
    walk = renewed(terms, walk, toward);
  }
}

/** Returns the term that contains a day, or the last one if the contract has ended by then. */
export function termOn(terms: ContractTerms, day: CalendarDate): TermSpan {
  let last: TermSpan | undefined;
  for (const span of termsOf(terms, day)) {
    last = span;
    if (span.until === undefined || span.until >= day) break;
  }
  if (!last) throw new Error('A contract has at least one term.');
  return last;
}

/**
 * Returns, for each amendment, the term that contains its day; none if the contract is over
 * by then. They are found in one walk.
 */
export function termsOfAmendments(terms: ContractTerms): Map<Amendment, TermSpan> {
  const found = new Map<Amendment, TermSpan>();
  const ahead = byDay(terms.amendments);
  const last = ahead.at(-1)?.on;
  if (!last) return found;
  for (const span of termsOf(terms, last)) {
    const rest = ahead.slice(found.size);
    const over = rest.findIndex(({ on }) => isOverBy(span, on));
    for (const amendment of over < 0 ? rest : rest.slice(0, over)) found.set(amendment, span);
    if (over < 0) break;
  }
  return found;
}

/** Returns the term after another; undefined if the contract does not renew then. */
export function termAfter(terms: ContractTerms, { from, until }: TermSpan): TermSpan | undefined {
  const next = until && termOn(terms, addDays(until, 1));
  return next && next.from > from ? next : undefined;
}

/** Returns the last day of the last term that ends by a day. */
export function lastTermEnd(terms: ContractTerms, by: CalendarDate): CalendarDate | undefined {
  const { from, until } = termOn(terms, by);
  if (until !== undefined && until <= by) return until;
  return from > terms.start ? addDays(from, -1) : undefined;
}

const afterAll = calendarDate('9000-01-01');

/** Returns the day on which a contract ends by itself; undefined if it goes on without notice. */
export function endByItself(terms: ContractTerms): CalendarDate | undefined {
  const { until } = termOn(terms, afterAll);
  return until !== undefined && until < afterAll ? until : undefined;
}

/** Whether a term's last day is before a day. */
export function isOverBy({ until }: TermSpan, day: CalendarDate): boolean {
  return until !== undefined && until < day;
}

function renewed(
  terms: ContractTerms,
  { span, next, ahead, counted }: Walk,
  toward: CalendarDate | undefined,
): Walk | undefined {
  if (!next || span.until === undefined) return undefined;
  const { clause } = clauseOn(terms, 'renewal', span.until);
  const times = clause === counted.clause ? counted.times : 0;
  const period = clause.kind === 'fixed' ? clause.periods[times] : automatic(clause);
  if (!period) return undefined;
  const skipped =
    clause.kind === 'automatic' && toward ? equalTerms(terms, next, period, toward) : 0;
  const first = skipped > 0 ? after(next, { ...period, length: period.length * skipped }) : next;
  const begun = { from: begins(first), renewals: span.renewals + 1 + skipped };
  return amended({
    ...ending(begun, after(first, period)),
    ahead,
    counted: { clause, times: times + 1 + skipped },
  });
}

/** Returns a number of equal terms from an anchor that surely end before a day and before any amendment. */
function equalTerms(terms: ContractTerms, next: Anchor, period: Period, toward: CalendarDate) {
  const from = begins(next);
  const amendment = byDay(terms.amendments).find(({ on }) => on >= from)?.on;
  const limit = amendment && amendment < toward ? amendment : toward;
  const { months, days } = partsOf(period);
  const longest = months > 0 ? months * 31 : days;
  return Math.max(0, Math.floor(daysBetween(from, limit) / longest) - 1);
}

function automatic(renewal: ContractTerms['renewal']): Period | undefined {
  return renewal.kind === 'automatic' ? renewal.period : undefined;
}

function amended(walk: Walk): Walk {
  const [first, ...ahead] = walk.ahead;
  if (!first?.changes.term || (walk.next && first.on > begins(walk.next))) return walk;
  const { from, renewals } = walk.span;
  return amended({
    ...ending({ from, renewals, amendedOn: first.on }, termEnd(first.changes.term, first.on)),
    ahead,
    counted: { clause: walk.counted.clause, times: 0 },
  });
}

function ending(span: TermSpan, next: Anchor | undefined): Pick<Walk, 'span' | 'next'> {
  if (!next) return { span };
  const missingDay = missing(next);
  const until = addDays(begins(next), -1);
  return { span: { ...span, until, ...(missingDay && { missingDay }) }, next };
}

function termEnd(term: Term, from: CalendarDate): Anchor | undefined {
  switch (term.kind) {
    case 'open_ended':
      return undefined;
    case 'period':
      return after({ date: from, months: 0 }, term.period);
    case 'until':
      return { date: addDays(term.on, 1), months: 0 };
  }
}

function after(anchor: Anchor, period: Period): Anchor {
  const { months, days } = partsOf(period);
  return days > 0
    ? { date: addDays(begins(anchor), days), months: 0 }
    : { date: anchor.date, months: anchor.months + months };
}

function begins({ date, months }: Anchor): CalendarDate {
  return monthsOver(date, months);
}

function missing(anchor: Anchor): number | undefined {
  const wanted = anchor.date.slice(8);
  return begins(anchor).endsWith(wanted) ? undefined : Number(wanted);
}
