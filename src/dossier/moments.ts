/** Writes instants in an IANA zone; one that is not known counts as UTC. */
export function momentsIn(zone: string) {
  const timeZone = isZone(zone) ? zone : 'UTC';
  const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const;
  const days = new Intl.DateTimeFormat('en-GB', day);
  const clock = { hour: '2-digit', minute: '2-digit', timeZone } as const;
  const times = new Intl.DateTimeFormat('en-GB', clock);
  return {
    zone: timeZone,
    /** `31 March 2027`. */
    dayOf: (at: string) => days.format(new Date(at)),
    /** `31 March 2027, 09:30`. */
    momentOf: (at: string) => `${days.format(new Date(at))}, ${times.format(new Date(at))}`,
  };
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-GB', { timeZone: zone }));
  } catch {
    return false;
  }
}
