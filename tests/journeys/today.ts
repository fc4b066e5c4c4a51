import { addDays } from '../../src/calendar/calendar-date';
import { wallClock } from '../../src/calendar/wall-clock';

/** Today in the sandbox's zone, which is its portal's, when this journey began. */
export const { date: today } = wallClock(new Date().toISOString(), 'Europe/Berlin');

/** The day on which the app did something: today, or the next day where midnight passed meanwhile. */
export const onTheDay = () => expect.stringMatching(`^(${today}|${addDays(today, 1)})$`);
