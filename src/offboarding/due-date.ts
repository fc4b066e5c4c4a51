import { addDays, addWorkingDays, type CalendarDate } from '../calendar/calendar-date';
import { stageOfStep, stepById, type StepId } from '../playbook/lookup';
import type { DueShape } from '../playbook/shape';
import type { Offboarding } from './offboarding';

/**
 * When a step is due, or `undefined` while its anchor is unknown: the final service date, or the day on
 * which its stage was entered. Never before the day of the start, because nobody is late before there
 * was anything to do.
 */
export function dueDate(step: StepId, offboarding: Offboarding): CalendarDate | undefined {
  const { due } = stepById(step);
  const anchor = anchorDate(due.anchor, step, offboarding);
  if (anchor === undefined) return undefined;
  const date = workingDaysFrom(anchor, due);
  return date < offboarding.startedOn ? offboarding.startedOn : date;
}

function anchorDate(anchor: DueShape['anchor'], step: StepId, offboarding: Offboarding) {
  switch (anchor) {
    case 'start':
      return offboarding.startedOn;
    case 'stage':
      return offboarding.stageEntered[stageOfStep(step)];
    case 'final_service_date':
      return offboarding.finalServiceDate;
  }
}

/** What is due at the end is due on the last working day that is not after it. */
function workingDaysFrom(date: CalendarDate, { anchor, workingDays }: DueShape): CalendarDate {
  const atTheEnd = anchor === 'final_service_date' && workingDays === 0;
  return atTheEnd ? addWorkingDays(addDays(date, 1), -1) : addWorkingDays(date, workingDays);
}
