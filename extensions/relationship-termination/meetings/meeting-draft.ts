import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { ClockTime } from '../../../src/calendar/wall-clock';

/** What is entered of a meeting and not yet saved. */
export interface MeetingDraft {
  /** Which form is open: another meeting, those booked in HubSpot, or the time of the one that moves or was held earlier. */
  doing?: 'plan' | 'look' | { move: string } | { held: string } | undefined;
  title?: string;
  date?: CalendarDate | undefined;
  time?: ClockTime;
  minutes?: number | undefined;
  where?: string;
  attendees?: string[];
  note?: string;
  /** How it went. */
  words?: string;
}
