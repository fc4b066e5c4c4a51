import type { CalendarDate } from '../calendar/calendar-date';
import type { Instant, Offboarding, Pause } from './offboarding';

/** Whether what is still to do is late: from the day after the one it is due. */
export const isOverdue = (due: CalendarDate, today: CalendarDate): boolean => due < today;

type LastDay = Pick<Offboarding, 'finalServiceDate'>;

/** Whether the service is over: from the day after its last one. */
export const isServiceOver = ({ finalServiceDate }: LastDay, today: CalendarDate): boolean =>
  finalServiceDate !== undefined && finalServiceDate < today;

/** Whether the last day of service is after today. */
export const isServiceToEnd = ({ finalServiceDate }: LastDay, today: CalendarDate): boolean =>
  finalServiceDate !== undefined && finalServiceDate > today;

/** Whether the day to resume has come. */
export const isPauseOver = ({ until }: Pick<Pause, 'until'>, today: CalendarDate): boolean =>
  until !== undefined && until <= today;

/** Whether the day of a meeting has come, so that it can be said what became of it. */
export const isMeetingDue = (on: CalendarDate, today: CalendarDate): boolean => on <= today;

/** Whether a meeting is over: once it has lasted as long as it was planned for. */
export const isMeetingOver = (meeting: { start: Instant; minutes?: number }, at: Instant) =>
  Date.parse(meeting.start) + (meeting.minutes ?? 0) * 60_000 <= Date.parse(at);
