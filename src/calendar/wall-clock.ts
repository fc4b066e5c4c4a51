import { isCalendarDate, type CalendarDate } from './calendar-date';

/** A time of day, `HH:MM`, from 00:00 to 23:59. */
export type ClockTime = string & { readonly __clockTime: true };

const pattern = /^([01]\d|2[0-3]):[0-5]\d$/;
export const isClockTime = (text: string): text is ClockTime => pattern.test(text);

/** Returns a time of day; throws for a text that is none. */
export function clockTime(text: string): ClockTime {
  if (!isClockTime(text)) throw new RangeError(`Not a time of day: ${text}`);
  return text;
}

/** Returns the local date and time at an instant (ISO) in an IANA time zone; in the machine's own zone if absent. */
export function wallClock(at: string, zone?: string): { date: CalendarDate; time: ClockTime } {
  const { year, month, day, hour, minute } = Object.fromEntries(
    formatFor(zone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );
  const [date, time] = [`${year}-${month}-${day}`, `${hour}:${minute}`];
  if (!isCalendarDate(date) || !isClockTime(time)) throw new RangeError(`Not an instant: ${at}`);
  return { date, time };
}

/**
 * Returns the instant (ISO, UTC) of a local date and time. Undefined if clocks skip it, as in spring; the first
 * of two instants if it occurs twice, as in autumn.
 */
export function instantOf(date: CalendarDate, time: ClockTime, zone?: string): string | undefined {
  const asUtc = Date.parse(`${date}T${time}:00.000Z`);
  const candidates = [-1, 1]
    .map((side) => asUtc - offsetAt(asUtc + side * aDay, zone))
    .sort((a, b) => a - b)
    .map((instant) => new Date(instant).toISOString());
  return candidates.find((at) => {
    const shown = wallClock(at, zone);
    return shown.date === date && shown.time === time;
  });
}

/** Returns the instant (ISO, UTC) at which a day begins in a time zone; where clocks skip midnight, an hour or less later. */
export function startOfDay(date: CalendarDate, zone: string): string {
  const starts = ['00:00', '00:30', '01:00']
    .filter(isClockTime)
    .map((time) => instantOf(date, time, zone));
  return starts.find((at) => at !== undefined) ?? `${date}T00:00:00.000Z`;
}

const aDay = 86_400_000;

/** Returns the offset of a time zone from UTC at an instant, in milliseconds; positive if ahead of UTC. */
function offsetAt(instant: number, zone: string | undefined): number {
  const { date, time } = wallClock(new Date(instant).toISOString(), zone);
  return Date.parse(`${date}T${time}:00.000Z`) - Math.floor(instant / 60_000) * 60_000;
}

/** Returns the zone itself, or UTC if it is unknown. */
export const knownZone = (zone: string): string => (isZone(zone) ? zone : 'UTC');

function isZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-CA', { timeZone }));
  } catch {
    return false;
  }
}

/** Cached by zone, because creating a format is slow. */
const formats = new Map<string | undefined, Intl.DateTimeFormat>();

function formatFor(zone: string | undefined): Intl.DateTimeFormat {
  const format = formats.get(zone) ?? newFormat(zone);
  formats.set(zone, format);
  return format;
}

/** Uses `en-CA`, which writes YYYY-MM-DD. */
function newFormat(zone: string | undefined): Intl.DateTimeFormat {
  const timeZone = zone === undefined ? undefined : knownZone(zone);
  const parts = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  return new Intl.DateTimeFormat('en-CA', { ...parts, timeZone });
}
