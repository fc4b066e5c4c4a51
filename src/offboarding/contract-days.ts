import { addDays, type CalendarDate } from '../calendar/calendar-date';
import { contractDates, type ContractDates } from '../calendar/contract-dates';
import type { ContractProblem } from '../calendar/contract-problems';
import type { ContractTerms, Side } from '../calendar/contract-terms';
import type { Deadline } from '../calendar/deadline';
import { deadlineFor } from '../calendar/wished-end';
import { initiators } from '../playbook/initiators';
import { stepById } from '../playbook/lookup';
import type { InitiatorShape } from '../playbook/shape';
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

/** Returns the side that gives notice in an offboarding; undefined if either can. */
export const noticeSide = ({ initiator }: Pick<Offboarding, 'initiator'>): Side | undefined => {
  const found: InitiatorShape | undefined = initiators.find(({ id }) => id === initiator);
  return found?.givesNotice;
};

/** Returns the dates of a contract on a day, or the problem for which there are none. */
export const datesOn = (
  { terms, given, right }: KnownContract,
  today: CalendarDate,
  by: Side | undefined,
): ContractDates | ContractProblem =>
  contractDates(terms, { today, by, ...(given && { given }), ...(right && { right }) });

interface Known {
  key: string;
  days: ContractDays | ContractProblem;
}
const known = new WeakMap<KnownContract, Known>();

/**
 * Returns the dates of an offboarding's contract; `{}` while the contract is unknown or its dates cannot be
 * computed.
 */
export function contractDays(o: Offboarding): ContractDays {
  const found = o.contract && contractDaysOf(o, o.contract);
  return !found || 'problem' in found ? {} : found;
}

/**
 * Returns the dates of a contract in an offboarding, or the problem for which there are none. They are computed once
 * for a contract, however often they are asked for.
 */
export function contractDaysOf(
  o: Offboarding,
  contract: KnownContract,
): ContractDays | ContractProblem {
  const key = [o.startedOn, o.finalServiceDate, noticeSide(o)].join();
  const last = known.get(contract);
  if (last?.key === key) return last.days;
  const days = computeDays(o, contract);
  known.set(contract, { key, days });
  return days;
}

function computeDays(o: Offboarding, contract: KnownContract): ContractDays | ContractProblem {
  const { terms, given, right } = contract;
  const by = noticeSide(o);
  const dates = datesOn(contract, o.startedOn, by);
  if (!dates.ok) return dates;
  const { term, earliestEnd } = dates;
  const stop =
    dates.renewsOn && !right
      ? firstInTime(dates.stopRenewalBy, dates.noticeDeadline, o.startedOn, given)
      : undefined;
  const notice = right ? undefined : noticeFor(terms, o.finalServiceDate, by);
  const endHolds = given !== undefined || dates.ends !== 'by_notice';
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
function firstInTime(
  stop: Deadline | undefined,
  next: Deadline | undefined,
  startedOn: CalendarDate,
  given: KnownContract['given'],
) {
  if (stop && stop.lastDay >= startedOn) return stop;
  return given ? undefined : next;
}

function noticeFor(
  terms: ContractTerms,
  end: CalendarDate | undefined,
  by: Side | undefined,
): Deadline | undefined {
  const wished = end && deadlineFor(terms, end, by);
  return wished?.ok && wished.kind === 'notice_by' ? wished.deadline : undefined;
}

/**
 * Returns the day by which to act on the contract: the earlier of the deadline to stop its renewal and the
 * notice deadline for the final service date. Undefined if nothing is left to do: notice was given, the
 * offboarding is closed, or every step with a contract deadline is done or waived.
 */
export function actBy(o: Offboarding): CalendarDate | undefined {
  if (o.status === 'closed' || o.contract?.given || o.contract?.right) return undefined;
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
  if (!contract || !finalServiceDate) return undefined;
  const isKnown = contract.given !== undefined || contract.right !== undefined;
  if (!isKnown && isContractSettled(o)) return undefined;
  const dates = datesOn(contract, today, noticeSide(o));
  if (!dates.ok || dates.earliestEnd <= finalServiceDate) return undefined;
  return { on: dates.earliestEnd, settled: isKnown };
}

/** Returns the contract's end if it is certain and before the final service date. */
export function endBeforeService(o: Offboarding): CalendarDate | undefined {
  const { earliestEnd } = contractDays(o);
  const isBefore = earliestEnd && o.finalServiceDate && earliestEnd < o.finalServiceDate;
  return isBefore ? earliestEnd : undefined;
}

/** Returns the earliest end of the contract if a deadline is missed by one day; undefined if there is none. */
export function endIfMissed(
  { terms }: Pick<KnownContract, 'terms'>,
  { lastDay }: Deadline,
  by?: Side,
): CalendarDate | undefined {
  const dates = contractDates(terms, { today: addDays(lastDay, 1), by });
  return dates.ok ? dates.earliestEnd : undefined;
}
