import { addDays } from '../../src/calendar/calendar-date';
import { wallClock } from '../../src/calendar/wall-clock';

/** Today in the time zone of the sandbox's portal, when this journey began. */
export const { date: today } = wallClock(new Date().toISOString(), 'Europe/Berlin');

/** Matches today, or the next day if midnight has passed meanwhile. */
export const onTheDay = () => expect.stringMatching(`^(${today}|${addDays(today, 1)})$`);
