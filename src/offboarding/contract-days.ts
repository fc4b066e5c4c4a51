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
 * Dates of the contract that do not depend on today, so that they can be stored and due dates can be computed
 * from them. `contractDates` computes the others whenever they are shown (the earliest end by notice today,
 * whether a deadline was missed). A date is absent if it does not exist or is not known.
 */
export interface ContractDays {
  /** Last day of the term that ran when the offboarding started, or when notice was given. */
  contractEnd?: CalendarDate;
  /** Deadline to stop the renewal after that term; if it had passed at the start, the deadline of the next term. */
  stopRenewalBy?: Deadline;
  /** Deadline to give notice so that the contract ends by the final service date. */
  noticeDeadline?: Deadline;
  /** End of the contract once it is certain: notice was given, or the contract ends by itself. */
  earliestEnd?: CalendarDate;
}

/**
 * Returns the dates of an offboarding's contract; `{}` while the contract is unknown or its dates cannot be
 * computed.
 */
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

/**
 * Returns `stop` if it had not passed when the offboarding started; else `next`, or undefined if notice was
 * given.
 */
function firstInTime(stop: Deadline | undefined, next: Deadline | undefined, o: Offboarding) {
  if (stop && stop.lastDay >= o.startedOn) return stop;
  return o.contract?.given ? undefined : next;
}

function noticeFor(terms: ContractTerms, end: CalendarDate | undefined): Deadline | undefined {
  const wished = end && deadlineFor(terms, end);
  return wished?.ok && wished.kind === 'notice_by' ? wished.deadline : undefined;
}

/**
 * Returns the day by which to act on the contract: the earlier of the deadline to stop its renewal and the
 * notice deadline for the final service date. Undefined if nothing is left to do: notice was given, the
 * offboarding is closed, or every step with a contract deadline is done or waived.
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

/** Whether every step with a contract deadline is done or waived. */
export function isContractSettled(o: Offboarding): boolean {
  const steps = stepsThatApply(o).filter((step) => 'otherwise' in stepById(step).due);
  return steps.length > 0 && steps.every((step) => isSettled(o, step));
}

/**
 * Returns the contract's end if it is after the final service date, and whether it is settled: set by the
 * notice given, or else the earliest end by notice on `today`. Undefined if the contract ends in time, if one
 * of the two dates is not known, and if the steps with a contract deadline are settled without a notice on
 * record.
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

/** Returns the earliest end of the contract if a deadline is missed by one day; undefined if there is none. */
export function endIfMissed(
  { terms }: Pick<KnownContract, 'terms'>,
  { lastDay }: Deadline,
): CalendarDate | undefined {
  const dates = contractDates(terms, { today: addDays(lastDay, 1) });
  return dates.ok ? dates.earliestEnd : undefined;
}
