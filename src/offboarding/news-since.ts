import type { CalendarDate } from '../calendar/calendar-date';
import type { Instant, Offboarding } from './offboarding';
import { isServiceOver } from './over';

/** Since when what changes at a company is news: the day, as it is told, and the instant. */
export interface NewsSince {
  day: CalendarDate;
  at: Instant;
}

/**
 * Since the close, or the last day of service where that is earlier. While it is open: since the last day of
 * service once it is over, else since the start.
 */
export function newsSince(o: Offboarding, today: CalendarDate): NewsSince {
  const end = o.finalServiceDate;
  if (o.status === 'closed') {
    return end && isServiceOver(o, o.closedOn) ? from(end) : { day: o.closedOn, at: o.closedAt };
  }
  return end && isServiceOver(o, today) ? from(end) : { day: o.startedOn, at: o.startedAt };
}

/** A day begins at midnight UTC: some hours more or less are no matter here. */
const from = (day: CalendarDate): NewsSince => ({ day, at: `${day}T00:00:00.000Z` });
