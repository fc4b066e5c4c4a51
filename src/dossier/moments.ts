import { dateInWords } from '../calendar/date-in-words';
import { knownZone, wallClock } from '../calendar/wall-clock';

/** Returns functions that write instants in an IANA time zone; UTC for an unknown zone. */
export function momentsIn(zone: string) {
  const dayOf = (at: string) => dateInWords(wallClock(at, zone).date);
  return {
    zone: knownZone(zone),
    /** `31 March 2027`. */
    dayOf,
    /** `31 March 2027, 09:30`. */
    momentOf: (at: string) => `${dayOf(at)}, ${wallClock(at, zone).time}`,
  };
}
