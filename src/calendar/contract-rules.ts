import { calendarDate, type CalendarDate } from './calendar-date';
import { dateInWords } from './date-in-words';
import type { Arrival, NamedRight, NoticeLength } from './contract-terms';
import type { Period } from './period';

/** Values that each rule was applied to. */
interface RuleValues {
  term_runs: { from: CalendarDate; until: CalendarDate };
  term_has_no_end: { from: CalendarDate };
  term_was_renewed: { times: number };
  term_was_amended: { on: CalendarDate };
  term_counts_to_month_last: { day: number; taken: CalendarDate };
  month_has_no_such_day: { day: number; taken: CalendarDate };
  notice_given: { on: CalendarDate };
  notice_if_given: { on: CalendarDate };
  notice_if_given_at_start: { on: CalendarDate };
  notice_received: { on: CalendarDate; counts: CalendarDate };
  notice_counts_as_received: { on: CalendarDate; postalDays: number; arrives: Arrival };
  notice_of_ours: object;
  notice_for_convenience: object;
  notice_window: { opensOn: CalendarDate };
  counted_both_ways: { lastDay: CalendarDate; countedBack: CalendarDate };
  minimum_term: { until: CalendarDate };
  ends_by_right: { right: NamedRight; end: CalendarDate; why: string };
  renews: { on: CalendarDate; until?: CalendarDate };
  notice_was_amended: { on: CalendarDate };
  notice_runs: { length: NoticeLength; from: CalendarDate; over: CalendarDate };
  ends_on_any_day: { end: CalendarDate };
  ends_with_month: { end: CalendarDate };
  ends_with_quarter: { end: CalendarDate };
  ends_with_term: { end: CalendarDate };
  ends_by_itself: { end: CalendarDate };
  last_day_for_notice: { lastDay: CalendarDate; end: CalendarDate };
  moved_to_working_day: { from: CalendarDate; to: CalendarDate };
  no_holidays_listed: { year: string };
  renews_without_notice: { on: CalendarDate; until?: CalendarDate };
  renewal_cannot_be_stopped: { on: CalendarDate };
  renewal_missed: { lastDay: CalendarDate; end: CalendarDate };
  service_until_the_end: { end: CalendarDate };
}
export type RuleId = keyof RuleValues;

/** The dates that rules explain. */
export type Explained =
  'term' | 'earliestEnd' | 'noticeDeadline' | 'stopRenewalBy' | 'finalServiceDate';

/** A rule, the date that it explains, and the values that it was applied to. */
export type Rule<Id extends RuleId = RuleId> = {
  [Key in Id]: { of: Explained; id: Key; values: RuleValues[Key] };
}[Id];

/** Returns a function that makes rules of one date. */
export function rulesOf(of: Explained) {
  return <Id extends RuleId>(id: Id, values: RuleValues[Id]) => ({ of, id, values });
}

const sentences: { [Id in RuleId]: (values: RuleValues[Id]) => string } = {
  term_runs: ({ from, until }) => `The term runs from ${words(from)} to ${words(until)}.`,
  term_has_no_end: ({ from }) => `The contract runs from ${words(from)} without an end.`,
  term_was_renewed: ({ times }) =>
    times === 1 ? 'It has renewed once.' : `It has renewed ${times} times.`,
  term_was_amended: ({ on }) => `The amendment of ${words(on)} set this end.`,
  term_counts_to_month_last: ({ day, taken }) =>
    `It would go on to the day before the ${ordinal(day)}, and the month is shorter: it ends on the month's last day, ${words(taken)}.`,
  month_has_no_such_day: ({ day, taken }) =>
    `The month has no ${ordinal(day)}, so its last day counts: ${words(taken)}.`,
  notice_given: ({ on }) => `Notice was given on ${words(on)}.`,
  notice_if_given: ({ on }) => `This holds if notice is given on ${words(on)}.`,
  notice_if_given_at_start: ({ on }) =>
    `The contract has not begun: this holds if notice is given on its first day, ${words(on)}.`,
  notice_received: ({ on, counts }) =>
    on === counts
      ? `It was received on ${words(on)}.`
      : `It was received on ${words(on)}, which counts as the next working day, ${words(counts)}.`,
  notice_counts_as_received: ({ on, postalDays, arrives }) =>
    `It counts as received on ${words(on)}${deliveryWords[arrives](postalDays)}.`,
  notice_of_ours: () => 'This is the notice that we have to give, not the client.',
  notice_for_convenience: () => 'This is the right to end the contract for convenience.',
  notice_window: ({ opensOn }) => `The contract takes this notice from ${words(opensOn)} on.`,
  counted_both_ways: ({ lastDay, countedBack }) =>
    `Authorities differ: counted forward the last day is ${words(lastDay)}, counted back from the end it is ${words(countedBack)}. Act by the earlier.`,
  minimum_term: ({ until }) =>
    `The minimum term runs until ${words(until)}; the contract cannot end sooner.`,
  ends_by_right: ({ right, end, why }) =>
    `The contract ends on ${words(end)} by another right, ${namedRightWords[right]}: ${why}`,
  renews: ({ on, until }) =>
    until
      ? `The contract renews on ${words(on)} and runs on to ${words(until)}.`
      : `The contract renews on ${words(on)} and runs on without an end.`,
  notice_was_amended: ({ on }) => `The notice period is that of the amendment of ${words(on)}.`,
  notice_runs: ({ length, from, over }) =>
    `A notice period of ${lengthWords(length)}, counted from the day after ${words(from)}, is over on ${words(over)}.`,
  ends_on_any_day: ({ end }) => `Notice may end the contract on any day: ${words(end)}.`,
  ends_with_month: ({ end }) =>
    `Notice ends the contract only at the end of a month: ${words(end)}.`,
  ends_with_quarter: ({ end }) =>
    `Notice ends the contract only at the end of a calendar quarter: ${words(end)}.`,
  ends_with_term: ({ end }) => `Notice ends the contract only at the end of a term: ${words(end)}.`,
  ends_by_itself: ({ end }) => `The contract ends by itself on ${words(end)}, without notice.`,
  last_day_for_notice: ({ lastDay, end }) =>
    `The last day of notice for an end by ${words(end)} is ${words(lastDay)}; a day later it ends later.`,
  moved_to_working_day: ({ from, to }) =>
    `${words(from)} is not a working day, so act by ${words(to)}.`,
  no_holidays_listed: ({ year }) => `No holidays are listed for ${year}, so none were counted.`,
  renews_without_notice: ({ on, until }) =>
    until
      ? `Without notice in time, the contract renews on ${words(on)} and runs on to ${words(until)}.`
      : `Without notice in time, the contract renews on ${words(on)} and runs on without an end.`,
  renewal_cannot_be_stopped: ({ on }) =>
    `The notice period is too long for the renewal on ${words(on)} to be stopped.`,
  renewal_missed: ({ lastDay, end }) =>
    `It is too late to stop the renewal, for which ${words(lastDay)} was the last day: the contract now ends on ${words(end)} at the earliest.`,
  service_until_the_end: ({ end }) => `Service is owed up to and including ${words(end)}.`,
};

/** How a notice arrives, after the day on which it counts as received. */
const deliveryWords: Record<Arrival, (postalDays: number) => string> = {
  any_day: (days) => (days === 0 ? '' : `, with ${counted(days, 'day')} of delivery`),
  working_days: (days) =>
    days === 0
      ? ', as it arrives on working days'
      : `, with ${counted(days, 'day')} of delivery, as it arrives on working days`,
  working_days_later: (days) =>
    days === 0
      ? ', as it arrives on working days'
      : `, ${counted(days, 'working day')} after posting`,
};

/** Rights by which a contract can end on a day that its terms do not give. */
export const namedRightWords: Record<NamedRight, string> = {
  price_increase: 'a price increase',
  breach: 'a breach that was not cured in time',
  data_act: 'switching under the EU Data Act',
  other: 'as agreed or as the law says',
};

/** Returns a rule in plain English. */
export function ruleSentence<Id extends RuleId>(rule: Rule<Id>): string {
  const { id, values }: { id: Id; values: RuleValues[Id] } = rule;
  return sentences[id](values);
}

/** Returns a length in words: `3 months`, `1 working day`. */
export function lengthWords({ length, unit }: Period | NoticeLength): string {
  return counted(length, unit.replace('_', ' ').slice(0, -1));
}

const words = (date: CalendarDate): string => dateInWords(calendarDate(date));

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** Returns an ordinal in words. Only the 29th, 30th and 31st can be missing from a month. */
function ordinal(day: number): string {
  return day === 31 ? '31st' : `${day}th`;
}
