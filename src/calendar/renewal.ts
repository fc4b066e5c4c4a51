import { addDays, type CalendarDate } from './calendar-date';
import { byDay, clauseOn, type Amendment, type ContractTerms, type Term } from './contract-terms';
import { addMonths, partsOf, type Period } from './period';

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
  /** Day of the month on which the next term would begin; set only if the month has no such day. */
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
 * count of renewals. The renewal clause is the one in force on a term's last day.
 */
export function* termsOf(terms: ContractTerms): Generator<TermSpan, void> {
  let walk: Walk | undefined = amended({
    ...ending({ from: terms.start, renewals: 0 }, termEnd(terms.term, terms.start)),
    ahead: byDay(terms.amendments).filter(({ changes }) => changes.term),
    counted: { clause: terms.renewal, times: 0 },
  });
  while (walk) {
    yield walk.span;
    walk = renewed(terms, walk);
  }
}

/** Returns the term that contains a day, or the last one if the contract has ended by then. */
export function termOn(terms: ContractTerms, day: CalendarDate): TermSpan {
  let last: TermSpan | undefined;
  for (const span of termsOf(terms)) {
    last = span;
    if (span.until === undefined || span.until >= day) break;
  }
  if (!last) throw new Error('A contract has at least one term.');
  return last;
}

/** Returns the term after another; undefined if the contract does not renew then. */
export function termAfter(terms: ContractTerms, span: TermSpan): TermSpan | undefined {
  for (const next of termsOf(terms)) if (next.from > span.from) return next;
  return undefined;
}

/** Whether a term's last day is before a day. */
export function isOverBy({ until }: TermSpan, day: CalendarDate): boolean {
  return until !== undefined && until < day;
}

function renewed(terms: ContractTerms, { span, next, ahead, counted }: Walk): Walk | undefined {
  if (!next || span.until === undefined) return undefined;
  const { clause } = clauseOn(terms, 'renewal', span.until);
  const times = clause === counted.clause ? counted.times : 0;
  const period = clause.kind === 'fixed' ? clause.periods[times] : automatic(clause);
  if (!period) return undefined;
  const begun = { from: begins(next), renewals: span.renewals + 1 };
  return amended({
    ...ending(begun, after(next, period)),
    ahead,
    counted: { clause, times: times + 1 },
  });
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
  return addMonths(date, months);
}

function missing(anchor: Anchor): number | undefined {
  const wanted = anchor.date.slice(8);
  return begins(anchor).endsWith(wanted) ? undefined : Number(wanted);
}
