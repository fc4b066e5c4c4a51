import { addDays, type CalendarDate } from './calendar-date';
import {
  holidaysIn,
  noticeClauses,
  type ContractTerms,
  type Notice,
  type Side,
} from './contract-terms';
import { minimumEnd } from './minimum-term';
import { noticesOn, type FoundNotice } from './notice-clauses';
import { lastSent, lastStart, opensOn, startCountedBack } from './notice-days';
import { monthEnd, quarterEnd } from './period';
import { lastTermEnd } from './renewal';

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
