import type { CalendarDate } from '../calendar/calendar-date';
import { contractDates, type ContractDates } from '../calendar/contract-dates';
import type { ContractProblem } from '../calendar/contract-problems';
import type { ContractTerms, Side } from '../calendar/contract-terms';
import type { Deadline } from '../calendar/deadline';
import { deadlineFor } from '../calendar/wished-end';
import { initiators } from '../playbook/initiators';
import type { InitiatorShape } from '../playbook/shape';
import type { KnownContract, Offboarding } from './offboarding';

/**
 * Dates of the contract that do not depend on today, so that they can be stored and due dates can be computed
 * from them. `contractDates` computes the others whenever they are shown (the earliest end by notice today,
 * whether a deadline was missed). A date is absent if it does not exist or is not known.
 */
export interface ContractDays {
  /** Last day of the term that ran when the offboarding started, or when notice was given. */
  contractEnd?: CalendarDate;
  /**
   * Deadline to stop the renewal after that term; if it had passed at the start, the deadline of the next term. Where a
   * later notice still ends the contract by the final service date, that notice's deadline.
   */
  stopRenewalBy?: Deadline;
  /**
   * The deadline that keeps the contract from running on: `stopRenewalBy`; else that of notice for the final service
   * date, or without an end, where that date is unknown or too soon, for the earliest end by notice at the start. Absent
   * where each day of waiting only moves the end.
   */
  stopBy?: Deadline;
  /** Deadline to give notice so that the contract ends by the final service date. */
  noticeDeadline?: Deadline;
  /** End of the contract once it is certain: notice was given, or the contract ends by itself. */
  earliestEnd?: CalendarDate;
  /** Why nothing is left to be stopped. */
  nothingToStop?: NothingToStop;
}

export const nothingToStop = [
  'ends_by_right',
  'notice_given',
  'ends_by_itself',
  'no_contract',
] as const;
/**
 * Why nothing is left to be stopped: the contract ends by another right, notice of its end was entered, its term ends
 * without a renewal, or there is no contract in writing. A contract without an end needs a notice.
 */
export type NothingToStop = (typeof nothingToStop)[number];

/** Returns the side that gives notice in an offboarding; undefined if either can. */
export const noticeSide = ({ initiator }: Pick<Offboarding, 'initiator'>): Side | undefined => {
  const found: InitiatorShape | undefined = initiators.find(({ id }) => id === initiator);
  return found?.givesNotice;
};

const dated = new WeakMap<KnownContract, { key: string; dates: ContractDates | ContractProblem }>();

/** Returns the dates of a contract on a day, or the problem for which there are none. The last answer is kept. */
export function datesOn(
  contract: KnownContract,
  today: CalendarDate,
  by: Side | undefined,
): ContractDates | ContractProblem {
  const { terms, given, right } = contract;
  const key = `${today},${by}`;
  const last = dated.get(contract);
  if (last?.key === key) return last.dates;
  const dates = contractDates(terms, {
    today,
    by,
    ...(given && { given }),
    ...(right && { right }),
  });
  dated.set(contract, { key, dates });
  return dates;
}

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
  const notice = right ? undefined : noticeFor(terms, o.finalServiceDate, by);
  const first =
    dates.renewsOn && !right
      ? firstInTime(dates.stopRenewalBy, dates.noticeDeadline, o.startedOn, given)
      : undefined;
  const stop = first && notice && !given && notice.lastDay > first.lastDay ? notice : first;
  const stopBy = stop ?? (given || right ? undefined : noticeInTime(o, notice, dates));
  const endHolds = given !== undefined || dates.ends !== 'by_notice';
  return {
    ...(term.until && { contractEnd: term.until }),
    ...(stop && { stopRenewalBy: stop }),
    ...(stopBy && { stopBy }),
    ...(notice && { noticeDeadline: notice }),
    ...(endHolds && { earliestEnd }),
    ...answerOf(contract, dates),
  };
}

function answerOf(
  { given, right }: KnownContract,
  { term, renewsOn }: ContractDates,
): { nothingToStop?: NothingToStop } {
  if (right) return { nothingToStop: 'ends_by_right' };
  if (given) return { nothingToStop: 'notice_given' };
  return renewsOn || !term.until ? {} : { nothingToStop: 'ends_by_itself' };
}

/** Returns the notice for the final service date if it can be in time; else, without an end, that for the earliest. */
function noticeInTime(
  { startedOn }: Pick<Offboarding, 'startedOn'>,
  wished: Deadline | undefined,
  { term, noticeDeadline }: ContractDates,
): Deadline | undefined {
  if (wished && wished.lastDay >= startedOn) return wished;
  return term.until ? undefined : noticeDeadline;
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
