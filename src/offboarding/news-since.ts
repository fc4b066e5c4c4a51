import type { CalendarDate } from '../calendar/calendar-date';
import type { Instant, Offboarding } from './offboarding';
import { isServiceOver } from './over';

/** The day and the instant from which changes at a company count as news. */
export interface NewsSince {
  day: CalendarDate;
  at: Instant;
}

/**
 * Returns the close, or the final service date if that is earlier. While open: the final service date once it
 * has passed, else the start.
 */
export function newsSince(o: Offboarding, today: CalendarDate): NewsSince {
  const end = o.finalServiceDate;
  if (o.status === 'closed') {
    return end && isServiceOver(o, o.closedOn) ? from(end) : { day: o.closedOn, at: o.closedAt };
  }
  return end && isServiceOver(o, today) ? from(end) : { day: o.startedOn, at: o.startedAt };
}

/**
 * Uses midnight UTC as the start of a day, in place of the portal's time zone; a difference of hours does not
 * matter.
 */
const from = (day: CalendarDate): NewsSince => ({ day, at: `${day}T00:00:00.000Z` });
