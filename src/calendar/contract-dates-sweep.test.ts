import { addDays, addWorkingDays, daysBetween, type CalendarDate } from './calendar-date';
import type { ContractDates } from './contract-dates';
import { ruleSentence } from './contract-rules';
import type { ContractTerms, Notice } from './contract-terms';
import { noticeCourse } from './notice';
import { addPeriod } from './period';
import { termsOf } from './renewal';
import {
  contract,
  dates,
  day,
  every,
  noRenewal,
  notice,
  openEnded,
  period,
  termOf,
  until,
} from './testing';

const starts = ['2026-01-01', '2027-01-31', '2027-08-30', '2028-02-29'].map(day);
const lengths: Pick<ContractTerms, 'term' | 'renewal'>[] = [
  { term: termOf(12, 'months'), renewal: every(12, 'months') },
  { term: termOf(1, 'months'), renewal: every(1, 'months') },
  { term: termOf(2, 'years'), renewal: noRenewal },
  { term: until('2029-05-31'), renewal: every(1, 'quarters') },
  { term: termOf(40, 'weeks'), renewal: { kind: 'fixed', periods: [period(6, 'months')] } },
  { term: openEnded, renewal: noRenewal },
];
const notices: [number, Parameters<typeof notice>[1]][] = [
  [1, 'days'],
  [30, 'days'],
  [10, 'working_days'],
  [1, 'months'],
  [3, 'months'],
  [1, 'years'],
];
const ends = ['any_day', 'month_end', 'quarter_end', 'term_end'] as const;
const deliveries = [undefined, 3];
const days = [-20, 27, 59, 364, 800];
const holidays = ['2026-12-25', '2027-01-01', '2027-03-26', '2028-02-28', '2028-12-25'].map(day);

interface Combination {
  terms: ContractTerms;
  asked: Notice;
  today: CalendarDate;
  found: ContractDates;
}

function allCombinations(): Combination[] {
  return starts.flatMap((start) =>
    lengths.flatMap((length) =>
      noticesFor(length.term)
        .map((asked) => ({ asked, terms: contract({ ...length, start, notice: asked, holidays }) }))
        .flatMap((one) => days.map((later) => combination(one, addDays(start, later)))),
    ),
  );
}

function combination(
  { terms, asked }: Pick<Combination, 'terms' | 'asked'>,
  today: CalendarDate,
): Combination {
  return { terms, asked, today, found: dates(terms, { today }) };
}

function noticesFor(term: ContractTerms['term']): Notice[] {
  return ends
    .filter((to) => to !== 'term_end' || term !== openEnded)
    .flatMap((to) =>
      deliveries.flatMap((postalDays) =>
        notices.map(([length, unit]) => notice(length, unit, to, postalDays)),
      ),
    );
}

const all = allCombinations();
const withDeadline = all.flatMap(({ found, ...rest }) =>
  found.noticeDeadline ? [{ ...rest, found, deadline: found.noticeDeadline }] : [],
);
const withRenewal = all.flatMap(({ found, ...rest }) =>
  found.stopRenewalBy && found.term.until
    ? [{ ...rest, missed: found.missed, stop: found.stopRenewalBy, termEnd: found.term.until }]
    : [],
);

function endAfter(terms: ContractTerms, on: CalendarDate): CalendarDate {
  const course = noticeCourse(terms, on);
  if (!course) throw new Error('Every contract of the sweep has a notice clause.');
  return course.end;
}

function isWorking(date: CalendarDate): boolean {
  return addWorkingDays(date, 0, new Set(holidays)) === date;
}

/** Returns the first three cases for which `holds` is false. */
function broken<Case>(cases: Case[], holds: (one: Case) => boolean): Case[] {
  return cases.filter((one) => !holds(one)).slice(0, 3);
}

test('the sweep is several thousand combinations, most of them with a deadline', () => {
  expect(all.length).toBeGreaterThan(4_000);
  expect(withDeadline.length).toBeGreaterThan(2_500);
  expect(withRenewal.length).toBeGreaterThan(1_000);
});

test('notice on the last day is in time, and a day later the end is later', () => {
  expect(
    broken(
      withDeadline,
      ({ terms, found, deadline: { lastDay } }) =>
        endAfter(terms, lastDay) === found.earliestEnd &&
        endAfter(terms, addDays(lastDay, 1)) > found.earliestEnd,
    ),
  ).toEqual([]);
});

test('the whole notice period lies between the deadline and the end', () => {
  expect(
    broken(withDeadline, ({ asked: { length, from }, found, deadline: { lastDay } }) => {
      const received = addDays(lastDay, from.kind === 'receipt' ? from.postalDays : 0);
      const { unit } = length;
      const over =
        unit === 'working_days'
          ? addWorkingDays(received, length.length, new Set(holidays))
          : addPeriod(received, { length: length.length, unit });
      return over <= found.earliestEnd;
    }),
  ).toEqual([]);
});

test('a deadline has not passed, and acting by it is in time on a working day', () => {
  expect(
    broken(withDeadline, ({ terms, today, found, deadline: { actBy, lastDay, countedBack } }) => {
      const last = countedBack ?? lastDay;
      const between = Array.from({ length: daysBetween(actBy, last) }, (_, i) =>
        addDays(actBy, i + 1),
      );
      return (
        lastDay >= today &&
        actBy <= lastDay &&
        (isWorking(actBy) || actBy === last) &&
        !between.some(isWorking) &&
        endAfter(terms, actBy) <= found.earliestEnd
      );
    }),
  ).toEqual([]);
});

test('the renewal is stopped on its last day and not a day later, and missed only after it', () => {
  expect(
    broken(
      withRenewal,
      ({ terms, today, stop: { lastDay }, termEnd, missed }) =>
        endAfter(terms, lastDay) <= termEnd &&
        endAfter(terms, addDays(lastDay, 1)) > termEnd &&
        (!missed || today > lastDay),
    ),
  ).toEqual([]);
});

test('the end is one that the contract allows', () => {
  expect(
    broken(all, ({ terms, asked: { to }, found: { earliestEnd, noticeDeadline } }) => {
      const next = addDays(earliestEnd, 1);
      if (to === 'any_day') return true;
      if (!noticeDeadline || to === 'term_end') return isTermEnd(terms, earliestEnd);
      return next.endsWith('-01') && (to === 'month_end' || /-(01|04|07|10)-/.test(next));
    }),
  ).toEqual([]);
});

function isTermEnd(terms: ContractTerms, end: CalendarDate): boolean {
  for (const span of termsOf(terms))
    if (!span.until || span.until >= end) return span.until === end;
  return false;
}

test('waiting a day never ends a contract sooner', () => {
  expect(
    broken(all, ({ terms, today, found }) => {
      const tomorrow = addDays(today < terms.start ? terms.start : today, 1);
      return endAfter(terms, tomorrow) >= found.earliestEnd;
    }),
  ).toEqual([]);
});

test('every combination is explained in whole sentences', () => {
  const whole = /^[A-Z0-9](?!.*(undefined|NaN|Invalid)).*\.$/;
  expect(
    broken(all, ({ found }) => found.because.every((rule) => whole.test(ruleSentence(rule)))),
  ).toEqual([]);
});
