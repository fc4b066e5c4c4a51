import { addDays, type CalendarDate } from '../calendar/calendar-date';
import { contractDates } from '../calendar/contract-dates';
import type { ContractTerms } from '../calendar/contract-terms';
import type { Deadline } from '../calendar/deadline';
import { deadlineFor } from '../calendar/wished-end';
import { stepById } from '../playbook/lookup';
import { stepsThatApply } from './applies';
import { isSettled } from './gate';
import type { KnownContract, Offboarding } from './offboarding';

/**
 * Days of the contract that hold whatever day it is, so that they can be stored and due dates can hang on
 * them. Those that depend on today (what an end asks for now, whether a deadline was missed) are worked out
 * by `contractDates` whenever they are shown. Each is missing when there is no such day, or while it is
 * not known.
 */
export interface ContractDays {
  /** The last day of the term that ran when the offboarding started, or when notice was given. */
  contractEnd?: CalendarDate;
  /** Until when to stop the renewal after that term; if that was too late at the start, the next one. */
  stopRenewalBy?: Deadline;
  /** Until when to give notice, so that the contract ends by the final service date. */
  noticeDeadline?: Deadline;
  /** The contract's end, once nothing can change it: notice was given, or it ends by itself. */
  earliestEnd?: CalendarDate;
}

/** The days of an offboarding's contract; none while it is unknown or cannot be worked out. */
export function contractDays(o: Offboarding): ContractDays {
  if (!o.contract) return {};
  const { terms, given } = o.contract;
  const dates = contractDates(terms, { today: o.startedOn, given });
  if (!dates.ok) return {};
  const { term, earliestEnd } = dates;
  const stop = dates.renewsOn
    ? firstInTime(dates.stopRenewalBy, dates.noticeDeadline, o)
    : undefined;
  const notice = noticeFor(terms, o.finalServiceDate);
  const endHolds = given !== undefined || !dates.noticeDeadline;
  return {
    ...(term.until && { contractEnd: term.until }),
    ...(stop && { stopRenewalBy: stop }),
    ...(notice && { noticeDeadline: notice }),
    ...(endHolds && { earliestEnd }),
  };
}

/** Nobody could keep a day that was over when the offboarding started. */
function firstInTime(stop: Deadline | undefined, next: Deadline | undefined, o: Offboarding) {
  if (stop && stop.lastDay >= o.startedOn) return stop;
  return o.contract?.given ? undefined : next;
}

function noticeFor(terms: ContractTerms, end: CalendarDate | undefined): Deadline | undefined {
  const wished = end && deadlineFor(terms, end);
  return wished?.ok && wished.kind === 'notice_by' ? wished.deadline : undefined;
}

/**
 * By when somebody must act on the contract: the earlier of stopping its renewal and giving notice for the
 * final service date. Missing when nothing is left to do: notice was given, the offboarding is closed, or
 * every step that hangs on the contract is done or waived.
 */
export function actBy(o: Offboarding): CalendarDate | undefined {
  if (o.status === 'closed' || o.contract?.given) return undefined;
  if (isContractSettled(o)) return undefined;
  const { stopRenewalBy, noticeDeadline } = contractDays(o);
  const [first] = [stopRenewalBy, noticeDeadline]
    .flatMap((deadline) => (deadline && deadline.lastDay >= o.startedOn ? [deadline.actBy] : []))
    .sort();
  return first;
}

/** Whether every step that hangs on the contract is done or waived. */
export function isContractSettled(o: Offboarding): boolean {
  const steps = stepsThatApply(o).filter((step) => 'otherwise' in stepById(step).due);
  return steps.length > 0 && steps.every((step) => isSettled(o, step));
}

/**
 * The contract's end where it comes after the last day of service, and whether that is settled: by the
 * notice that was given, or else the earliest that notice on `today` reaches. Undefined where the contract
 * ends in time, where one of the two is not known, and where the steps that hang on it are settled without a
 * notice on record.
 */
export function endAfterService(
  o: Offboarding,
  today: CalendarDate,
): { on: CalendarDate; settled: boolean } | undefined {
  const { contract, finalServiceDate } = o;
  if (!contract || !finalServiceDate || (!contract.given && isContractSettled(o))) return undefined;
  const dates = contractDates(contract.terms, { today, given: contract.given });
  if (!dates.ok || dates.earliestEnd <= finalServiceDate) return undefined;
  return { on: dates.earliestEnd, settled: contract.given !== undefined };
}

/** The earliest end of a contract for whoever misses a deadline by a day; undefined when there is none. */
export function endIfMissed(
  { terms }: Pick<KnownContract, 'terms'>,
  { lastDay }: Deadline,
): CalendarDate | undefined {
  const dates = contractDates(terms, { today: addDays(lastDay, 1) });
  return dates.ok ? dates.earliestEnd : undefined;
}
