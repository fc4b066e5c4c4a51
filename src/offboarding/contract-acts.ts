import { addDays, type CalendarDate } from '../calendar/calendar-date';
import { contractDates } from '../calendar/contract-dates';
import type { Side } from '../calendar/contract-terms';
import type { Deadline } from '../calendar/deadline';
import { stepById } from '../playbook/book';
import { stepsThatApply } from './applies';
import { contractDays, datesOn, noticeSide } from './contract-days';
import { isSettled, isWorkedOff } from './gate';
import type { KnownContract, Offboarding } from './offboarding';

/** Returns the day by which to act on the contract (`deadlineToAct`). */
export const actBy = (o: Offboarding): CalendarDate | undefined => deadlineToAct(o)?.actBy;

/**
 * Returns the deadline to act on the contract: the earlier of the one that keeps it from running on and that of notice
 * for the final service date. Undefined if nothing is left to do: notice was given, the offboarding is
 * closed, or every step with a contract deadline is done or waived.
 */
export const deadlineToAct = (o: Offboarding): Deadline | undefined => nextContractAct(o)?.deadline;

/** What is to be done about a contract by a day. */
export const contractActs = ['stop_renewal', 'give_notice'] as const;
export type ContractAct = (typeof contractActs)[number];
export const contractActLabels: Record<ContractAct, string> = {
  stop_renewal: 'Stop the renewal',
  give_notice: 'Give notice',
};

/** Returns what to do by `deadlineToAct`. A contract without a fixed end has no renewal to stop, only notice to give. */
export function nextContractAct(
  o: Offboarding,
): { act: ContractAct; deadline: Deadline } | undefined {
  if (o.status === 'closed' || o.contract?.given || o.contract?.right) return undefined;
  if (isContractSettled(o)) return undefined;
  const { stopRenewalBy, stopBy, noticeDeadline } = contractDays(o);
  const stops = stopRenewalBy ? 'stop_renewal' : 'give_notice';
  const acts = [
    { act: stops, deadline: stopBy },
    { act: 'give_notice', deadline: noticeDeadline },
  ] as const;
  const [first] = acts
    .flatMap(({ act, deadline }) =>
      deadline && deadline.lastDay >= o.startedOn ? [{ act, deadline }] : [],
    )
    .sort((a, b) => a.deadline.actBy.localeCompare(b.deadline.actBy));
  return first;
}

/** The steps whose deadline the contract sets. */
const contractSteps = (o: Offboarding) =>
  stepsThatApply(o).filter((step) => 'otherwise' in stepById(step, o).due);

/** Whether somebody did or waived every step with a contract deadline. */
export function isContractSettled(o: Offboarding): boolean {
  const steps = contractSteps(o);
  return steps.length > 0 && steps.every((step) => isWorkedOff(o, step));
}

/** Whether the day to act on the contract is not known: no contract is entered, and nobody said that there is none. */
export const isContractUnknown = (o: Offboarding): boolean =>
  o.status !== 'closed' && !o.contract && contractSteps(o).some((step) => !isSettled(o, step));

/**
 * Returns the contract's end if it is after the final service date, and whether it is settled: by the notice or the
 * right that was entered, or because the contract ends by itself; else it is the earliest end by notice on `today`.
 * Undefined if the contract ends in time, if one of the two dates is not known, and if the steps with a contract
 * deadline are settled without a notice on record.
 */
export function endAfterService(
  o: Offboarding,
  today: CalendarDate,
): { on: CalendarDate; settled: boolean } | undefined {
  const { contract, finalServiceDate } = o;
  if (!contract || !finalServiceDate) return undefined;
  const dates = datesOn(contract, today, noticeSide(o));
  if (!dates.ok || dates.earliestEnd <= finalServiceDate) return undefined;
  const settled = contract.given !== undefined || dates.ends !== 'by_notice';
  return settled || !isContractSettled(o) ? { on: dates.earliestEnd, settled } : undefined;
}

/** Returns the contract's end if it is certain and before the final service date. */
export function endBeforeService(o: Offboarding): CalendarDate | undefined {
  const { earliestEnd } = contractDays(o);
  const isBefore = earliestEnd && o.finalServiceDate && earliestEnd < o.finalServiceDate;
  return isBefore ? earliestEnd : undefined;
}

/** Returns the contract's end if it is not the last day of service; undefined if the two agree or one is not known. */
export const endApart = (o: Offboarding, today: CalendarDate): CalendarDate | undefined =>
  endBeforeService(o) ?? endAfterService(o, today)?.on;

/** Returns the earliest end of the contract if a deadline is missed by one day; undefined if there is none. */
export function endIfMissed(
  { terms }: Pick<KnownContract, 'terms'>,
  { lastDay }: Deadline,
  by?: Side,
): CalendarDate | undefined {
  const dates = contractDates(terms, { today: addDays(lastDay, 1), by });
  return dates.ok ? dates.earliestEnd : undefined;
}
