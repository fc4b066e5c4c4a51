import { dateInWords } from '../calendar/date-in-words';
import { knownZone, wallClock } from '../calendar/wall-clock';

/** Writes instants in an IANA zone; one that is not known counts as UTC. */
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
