import type { CalendarDate } from '../calendar/calendar-date';
import type { Instant, Offboarding } from './offboarding';
import { isServiceOver } from './over';

/** The day, in the portal's zone, and the instant from which changes at a company count as news. */
export interface NewsSince {
  day: CalendarDate;
  /** Absent: the start of the day. */
  at?: Instant;
}

/**
 * Returns the close, or the final service date if that is earlier. While open: the final service date once it
 * has passed, else the start.
 */
export function newsSince(o: Offboarding, today: CalendarDate): NewsSince {
  const end = o.finalServiceDate;
  if (o.status === 'closed') {
    return end && isServiceOver(o, o.closedOn) ? { day: end } : { day: o.closedOn, at: o.closedAt };
  }
  return end && isServiceOver(o, today) ? { day: end } : { day: o.startedOn, at: o.startedAt };
}
