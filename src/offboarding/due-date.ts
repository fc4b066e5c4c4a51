import {
  addWorkingDays,
  lastWorkingDay,
  type CalendarDate,
  type Holidays,
} from '../calendar/calendar-date';
import { stageOfStep, stepById, type StepId } from '../playbook/lookup';
import { isMeantFor } from '../playbook/only';
import type { ContractDueShape, DueShape, PlainDueShape } from '../playbook/shape';
import { contractDays } from './contract-days';
import { holidaysOf } from './holidays';
import type { Offboarding } from './offboarding';

/**
 * When a step is due, or `undefined` while its anchor is unknown: the final service date, or the day on
 * which its stage was entered. Never before the day of the start, because nobody is late before there
 * was anything to do.
 */
export function dueDate(step: StepId, offboarding: Offboarding): CalendarDate | undefined {
  const date = dateOf(dueOf(step, offboarding), step, offboarding);
  return date && date < offboarding.startedOn ? offboarding.startedOn : date;
}

/** How a step of this offboarding is due. */
export const dueOf = (step: StepId, offboarding: InitiatorAndReason): DueShape =>
  broughtForward(step, offboarding) ?? stepById(step).due;

/** How a step is due that comes earlier in this offboarding than in others; undefined for all others. */
export function broughtForward(
  step: StepId,
  { initiator, statedReason }: InitiatorAndReason,
): DueShape | undefined {
  const { earlier } = stepById(step);
  return earlier && isMeantFor(earlier.only, initiator, statedReason.id) ? earlier.due : undefined;
}
type InitiatorAndReason = Pick<Offboarding, 'initiator' | 'statedReason'>;

/** When something due in this way would be due for a step, be it before the start. */
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

/** The day by which to act; a day that was over when the offboarding started holds nobody. */
function contractDeadline({ anchor }: ContractDueShape, offboarding: Offboarding) {
  const days = contractDays(offboarding);
  const deadline = anchor === 'stop_renewal_by' ? days.stopRenewalBy : days.noticeDeadline;
  return deadline && deadline.lastDay >= offboarding.startedOn ? deadline.actBy : undefined;
}

function plainAnchor(anchor: PlainDueShape['anchor'], step: StepId, offboarding: Offboarding) {
  switch (anchor) {
    case 'start':
      return offboarding.startedOn;
    case 'stage':
      return offboarding.stageEntered[stageOfStep(step)];
    case 'final_service_date':
      return offboarding.finalServiceDate;
  }
}

/** What is due at an end is due on the last working day that is not after it. */
function before(date: CalendarDate, { workingDays }: DueShape, holidays: Holidays): CalendarDate {
  return workingDays === 0
    ? lastWorkingDay(date, holidays)
    : addWorkingDays(date, workingDays, holidays);
}
