import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { ClockTime } from '../../../src/calendar/wall-clock';

/** What is entered of a meeting and not yet saved. */
export interface MeetingDraft {
  /** Which form is open: a new meeting, those booked in HubSpot, or the change of the one that moves. */
  doing?: 'plan' | 'look' | { move: string };
  title?: string;
  date?: CalendarDate;
  time?: ClockTime;
  minutes?: number;
  where?: string;
  attendees?: string[];
  note?: string;
  /** For a meeting today: it took place. */
  held?: boolean;
}
