import { daysBetween, type CalendarDate } from '../../../src/calendar/calendar-date';
import type { ContractDates } from '../../../src/calendar/contract-dates';
import { problemSentence } from '../../../src/calendar/contract-problems';
import { namedRightWords } from '../../../src/calendar/contract-rules';
import type { Side } from '../../../src/calendar/contract-terms';
import { dayToAct, type Deadline } from '../../../src/calendar/deadline';
import type { Beyond } from '../../../src/offboarding/beyond-service';
import {
  endAfterService,
  endBeforeService,
  endIfMissed,
} from '../../../src/offboarding/contract-acts';
import { contractDays, datesOn, noticeSide } from '../../../src/offboarding/contract-days';
import type { KnownContract, Offboarding } from '../../../src/offboarding/offboarding';
import type { StepView } from '../../../src/offboarding/progress';
import { stepById } from '../../../src/playbook/book';
import { days, fromToday, dateInWords } from '../../shared/dates';

/** What to act on in a contract: which deadline counts now, and what it is for. */
export interface Act {
  what: 'stop' | 'notice';
  deadline: Deadline;
}

interface Asked {
  today: CalendarDate;
  /** The side that gives notice; undefined if either can. */
  by: Side | undefined;
}

/** The day of an act: the last one in time for the client's notice, else a working day on which we can act. */
const actDay = ({ deadline }: Act, { today, by }: Asked): CalendarDate =>
  by === 'client_side' ? deadline.lastDay : dayToAct(deadline, today);

/** `Give notice by 14 May 2027`; where the client leaves, `Their notice is in time until 16 May 2027`. */
export function actWords(act: Act, asked: Asked): string {
  const day = dateInWords(actDay(act, asked));
  if (asked.by === 'client_side') return `Their notice is in time until ${day}`;
  return act.what === 'stop' ? `Stop the renewal by ${day}` : `Give notice by ${day}`;
}

/** `Give notice by 14 May 2027 · in 20 days`. */
export const actWithDays = (act: Act, asked: Asked): string =>
  `${actWords(act, asked)} · ${fromToday(actDay(act, asked), asked.today)}`;

/** The deadline that counts: stopping the renewal while that is possible, else notice for the earliest end. */
export function actOf(dates: ContractDates): Act | undefined {
  const { stopRenewalBy, noticeDeadline, ends } = dates;
  if (ends === 'by_right') return undefined;
  if (stopRenewalBy && isStopOpen(dates)) return { what: 'stop', deadline: stopRenewalBy };
  return noticeDeadline && { what: 'notice', deadline: noticeDeadline };
}

/** Whether the renewal can still be stopped. */
export const isStopOpen = ({ term, earliestEnd }: ContractDates): boolean =>
  term.until !== undefined && earliestEnd <= term.until;

/** What missing that deadline means. */
export function ifMissed(
  contract: KnownContract,
  { deadline }: Act,
  by: Side | undefined,
): string | undefined {
  const end = endIfMissed(contract, deadline, by);
  const without = by === 'client_side' ? 'Without it' : 'Miss it and';
  return end && `${without} the contract runs on to ${dateInWords(end)}.`;
}

/** A sentence on a missed renewal. */
export function missedWords({ missed, stopRenewalBy, term, earliestEnd }: ContractDates) {
  if (!missed || !stopRenewalBy || !term.until) return undefined;
  const { lastDay } = stopRenewalBy;
  return `The last day to stop the renewal was ${dateInWords(lastDay)}: the contract does not end on ${dateInWords(term.until)} but runs on to ${dateInWords(earliestEnd)} at least.`;
}

const endsOrEnded = (end: CalendarDate, today: CalendarDate) => (end < today ? 'Ended' : 'Ends');

/** `The contract ends on 31 May 2027, with its term`; `It can end on …` where that takes notice. */
export function endTitle(
  { earliestEnd, ends, term }: ContractDates,
  given: KnownContract['given'],
  today: CalendarDate,
): string {
  const isCertain = given !== undefined || ends !== 'by_notice';
  const what = isCertain
    ? `The contract ${endsOrEnded(earliestEnd, today).toLowerCase()} on`
    : 'It can end on';
  const withTerm = term.until === earliestEnd ? ', with its term' : '';
  return `${what} ${dateInWords(earliestEnd)}${withTerm}`;
}

/** The contract in two lines, for the head of the card. */
export function contractInShort(
  contract: KnownContract | undefined,
  today: CalendarDate,
  side?: Side,
): { value: string; more?: string } {
  if (!contract) return { value: 'Dates not entered yet' };
  const { given, right } = contract;
  const dates = datesOn(contract, today, side);
  if (!dates.ok) return { value: 'Dates cannot be worked out', more: problemSentence(dates) };
  const { earliestEnd, term, missed } = dates;
  if (right)
    return {
      value: `${endsOrEnded(earliestEnd, today)} ${dateInWords(earliestEnd)}`,
      more: `By another right: ${namedRightWords[right.right]}`,
    };
  if (given) {
    const more = `Notice given on ${dateInWords(given.on)}`;
    return { value: `${endsOrEnded(earliestEnd, today)} ${dateInWords(earliestEnd)}`, more };
  }
  const act = actOf(dates);
  if (!act && dates.ends === 'by_itself')
    return { value: `${endsOrEnded(earliestEnd, today)} by itself ${dateInWords(earliestEnd)}` };
  if (!act)
    return {
      value: `Can end ${dateInWords(earliestEnd)}`,
      more: 'If notice is given today; a later day ends it later',
    };
  const more = actWithDays(act, { today, by: side });
  if (missed)
    return { value: `Runs on to ${dateInWords(earliestEnd)}`, more: `Renewal missed. ${more}` };
  const stops = act.what === 'stop' && term.until;
  return {
    value: stops ? `Term ends ${dateInWords(stops)}` : `Can end ${dateInWords(earliestEnd)}`,
    more,
  };
}

/** `The contract runs on to 31 May 2027 at least, 61 days after the last day of service.` */
export function runsOnWords(o: Offboarding, today: CalendarDate): string | undefined {
  const before = endBeforeService(o);
  if (before && o.finalServiceDate) {
    const sooner = days(daysBetween(before, o.finalServiceDate));
    const ends = endsOrEnded(before, today).toLowerCase();
    return `The contract ${ends} on ${dateInWords(before)}, ${sooner} before the last day of service.`;
  }
  const end = endAfterService(o, today);
  if (!end || !o.finalServiceDate) return undefined;
  const least = end.settled ? '' : ' at least';
  const longer = days(daysBetween(o.finalServiceDate, end.on));
  return `The contract runs on to ${dateInWords(end.on)}${least}, ${longer} after the last day of service.`;
}

/** `Access goes on until 30 April 2027, 30 days after the last day of service.` */
export function beyondWords(
  { what, until }: Beyond,
  { finalServiceDate }: Pick<Offboarding, 'finalServiceDate'>,
): string {
  const longer = finalServiceDate ? days(daysBetween(finalServiceDate, until)) : '';
  return `${what} goes on until ${dateInWords(until)}, ${longer} after the last day of service.`;
}

/** What to do while the contract can still be stopped; `actBy` can be earlier than the last day in time. */
function nowOrRunsOn(deadline: Deadline, end: CalendarDate, { today, by: side }: Asked): string {
  const by = dayToAct(deadline, today);
  const last = dateInWords(deadline.lastDay);
  if (side === 'client_side')
    return `Their notice is in time until ${last}. Without it the contract runs on to ${dateInWords(end)}.`;
  return by < deadline.lastDay
    ? `Act by ${dateInWords(by)}. After ${last} the contract runs on to ${dateInWords(end)}.`
    : `The last day is ${last}. Miss it and the contract runs on to ${dateInWords(end)}.`;
}

/** For a step with a contract deadline: the deadline, and what missing it means or meant. */
export function missWords(o: Offboarding, view: StepView | undefined, today: CalendarDate) {
  const due = view && stepById(view.id, o).due;
  if (!o.contract || o.contract.given || o.contract.right || !due || !('otherwise' in due))
    return undefined;
  const { stopBy, noticeDeadline } = contractDays(o);
  const deadline = due.anchor === 'stop_renewal_by' ? stopBy : noticeDeadline;
  if (!deadline) return undefined;
  const by = noticeSide(o);
  const end = endIfMissed(o.contract, deadline, by);
  if (!end) return undefined;
  if (deadline.lastDay >= today) return nowOrRunsOn(deadline, end, { today, by });
  const dates = datesOn(o.contract, today, by);
  const act = dates.ok ? actOf(dates) : undefined;
  const now = dates.ok ? dates.earliestEnd : end;
  const next = act ? ` ${actWords(act, { today, by })}.` : '';
  return `The last day was ${dateInWords(deadline.lastDay)}: the contract now runs on to ${dateInWords(now)} at least.${next}`;
}
