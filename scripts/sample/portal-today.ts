import type { CalendarDate } from '../../src/calendar/calendar-date';
import { wallClock } from '../../src/calendar/wall-clock';
import type { HttpOptions } from '../../functions/hubspot/http';
import { portalZone } from '../../functions/hubspot/portal-details';

/** Today in the portal's time zone; 1 API call. */
export const portalToday = async (http: HttpOptions): Promise<CalendarDate> =>
  wallClock(new Date().toISOString(), await portalZone(http)).date;
