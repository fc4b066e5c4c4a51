import type { CalendarDate } from '../calendar/calendar-date';
import type { Instant, Offboarding, Pause } from './offboarding';

/** Whether a due date has passed; the due day itself is not overdue. */
export const isOverdue = (due: CalendarDate, today: CalendarDate): boolean => due < today;

type LastDay = Pick<Offboarding, 'finalServiceDate'>;

/** Whether the final service date has passed; service still runs on that day. */
export const isServiceOver = ({ finalServiceDate }: LastDay, today: CalendarDate): boolean =>
  finalServiceDate !== undefined && finalServiceDate < today;

/** Whether the last day of service is after today. */
export const isServiceToEnd = ({ finalServiceDate }: LastDay, today: CalendarDate): boolean =>
  finalServiceDate !== undefined && finalServiceDate > today;

/** Whether the day to resume has come. */
export const isPauseOver = ({ until }: Pick<Pause, 'until'>, today: CalendarDate): boolean =>
  until !== undefined && until <= today;

/** Whether a meeting has begun, so that its result is asked for. */
export const hasMeetingBegun = ({ start }: { start: Instant }, at: Instant): boolean =>
  Date.parse(start) <= Date.parse(at);

/** Whether a meeting's planned end has passed. */
export const isMeetingOver = (meeting: { start: Instant; minutes?: number }, at: Instant) =>
  Date.parse(meeting.start) + (meeting.minutes ?? 0) * 60_000 <= Date.parse(at);
