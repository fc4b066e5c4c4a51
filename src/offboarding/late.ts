import { addWorkingDays, type CalendarDate } from '../calendar/calendar-date';
import { late } from '../playbook/lookup';
import { holidaysOf } from './holidays';
import type { Offboarding } from './offboarding';

/** The day after which the offboarding counts as late: so many working days after its next due date; none while paused or closed. */
export const lateOn = (o: Offboarding, nextDue: CalendarDate | undefined) =>
  o.status === 'under_way' && nextDue
    ? addWorkingDays(nextDue, late.workingDays, holidaysOf(o))
    : undefined;
