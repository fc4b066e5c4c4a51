import type { CalendarDate } from '../calendar/calendar-date';
import type { Offboarding } from './offboarding';

/**
 * The day since which what changes at the company is news: that of the close, or the last day of service where it
 * is earlier. While it is open: the last day of service once it is over, else the day of the start.
 */
export function newsSince(o: Offboarding, today: CalendarDate): CalendarDate {
  const end = o.finalServiceDate;
  if (o.status === 'closed') return end && end < o.closedOn ? end : o.closedOn;
  return end && end < today ? end : o.startedOn;
}
