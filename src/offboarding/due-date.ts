import {
  addWorkingDays,
  lastWorkingDay,
  type CalendarDate,
  type Holidays,
} from '../calendar/calendar-date';
import { earlierStageOf, stageOfStep, stepById } from '../playbook/book';
import { builtInStep, type StageId, type StepId } from '../playbook/lookup';
import { isMeantFor } from '../playbook/only';
import type { ContractDueShape, DueShape, PlainDueShape } from '../playbook/shape';
import { awaitedSteps } from './after-close';
import { contractDays } from './contract-days';
import { holidaysOf } from './holidays';
import type { Offboarding } from './offboarding';

/**
 * Returns the due date of a step; `undefined` while its anchor (the final service date, or the day on which its
 * stage was entered) is unknown. Never before the start of the offboarding, and for a step that waits for open invoices
 * never before the first of them is due.
 */
export function dueDate(step: StepId, offboarding: Offboarding): CalendarDate | undefined {
  const date = dateOf(dueOf(step, offboarding), step, offboarding);
  const { startedOn, moneyOpen } = offboarding;
  const firstDue = builtInStep(step)?.nothingOpenIn && moneyOpen?.firstDue;
  return date && [date, startedOn, ...(firstDue ? [firstDue] : [])].sort().at(-1);
}

/** Returns the due rule of a step in this offboarding. */
export const dueOf = (step: StepId, offboarding: InitiatorAndReason): DueShape =>
  broughtForward(step, offboarding) ?? stepById(step, offboarding).due;

/** Returns the due rule of a step that this offboarding brings forward (`earlier`); undefined for other steps. */
export function broughtForward(
  step: StepId,
  { initiator, statedReason }: InitiatorAndReason,
): DueShape | undefined {
  const earlier = builtInStep(step)?.earlier;
  return earlier && isMeantFor(earlier.only, initiator, statedReason.id) ? earlier.due : undefined;
}

/**
 * Returns the stage that a step counts with in this offboarding: its own, or the earlier one to which it is brought forward.
 * The card, the managers' page and the stages' counts all use it.
 */
export const stageFor = (step: StepId, offboarding: InitiatorAndReason): StageId =>
  (broughtForward(step, offboarding) && earlierStageOf(step)) ?? stageOfStep(step, offboarding);
type InitiatorAndReason = Pick<Offboarding, 'initiator' | 'statedReason' | 'playbook'>;

/** Whether a deadline of the contract, not another rule, gives a step's due date. */
export function hasContractDeadline(step: StepId, offboarding: Offboarding): boolean {
  const due = dueOf(step, offboarding);
  return 'otherwise' in due && contractDeadline(due, offboarding) !== undefined;
}

/** Returns the date that a due rule gives for a step; it may be before the start. */
export function dateOf(
  due: DueShape,
  step: StepId,
  offboarding: Offboarding,
): CalendarDate | undefined {
  const holidays = holidaysOf(offboarding);
  if ('otherwise' in due) {
    const deadline = contractDeadline(due, offboarding);
    return deadline ? before(deadline, due, holidays) : dateOf(due.otherwise, step, offboarding);
  }
  const anchor = plainAnchor(due.anchor, step, offboarding);
  if (anchor === undefined) return undefined;
  return due.anchor === 'final_service_date'
    ? before(anchor, due, holidays)
    : addWorkingDays(anchor, due.workingDays, holidays);
}

/** Returns the act-by day of a contract deadline; undefined if the deadline passed before the offboarding started. */
function contractDeadline({ anchor }: ContractDueShape, offboarding: Offboarding) {
  const days = contractDays(offboarding);
  const deadline = anchor === 'stop_renewal_by' ? days.stopBy : days.noticeDeadline;
  return deadline && deadline.lastDay >= offboarding.startedOn ? deadline.actBy : undefined;
}

function plainAnchor(anchor: PlainDueShape['anchor'], step: StepId, offboarding: Offboarding) {
  switch (anchor) {
    case 'start':
      return offboarding.startedOn;
    case 'stage':
      return offboarding.stageEntered[stageOfStep(step, offboarding)];
    case 'final_service_date':
      return offboarding.finalServiceDate;
  }
}

/** Returns the date moved by `workingDays`; zero gives the last working day that is not after it. */
function before(date: CalendarDate, { workingDays }: DueShape, holidays: Holidays): CalendarDate {
  return workingDays === 0
    ? lastWorkingDay(date, holidays)
    : addWorkingDays(date, workingDays, holidays);
}

/** A step whose due date differs before and after a change; undefined for none. */
export interface MovedDue {
  step: StepId;
  from: CalendarDate | undefined;
  to: CalendarDate | undefined;
}

/** Returns the steps that are to do before and after a change and whose due dates differ. */
export const dueDatesMoved = (before: Offboarding, after: Offboarding): MovedDue[] => {
  const still = new Set(awaitedSteps(after));
  return awaitedSteps(before)
    .filter((step) => still.has(step))
    .map((step) => ({ step, from: dueDate(step, before), to: dueDate(step, after) }))
    .filter(({ from, to }) => from !== to);
};
