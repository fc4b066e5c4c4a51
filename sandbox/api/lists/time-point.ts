import type { TimePoint } from './filters';

const DAY = 86_400_000;

/**
 * The instant of a time point in milliseconds. For a date property (`isDate`) that is midnight UTC of the day in the
 * point's zone, as stored dates are read; otherwise the start of that day in its zone, or the present instant.
 */
export function millisOf(point: TimePoint, now: Date, isDate: boolean): number {
  const at = now.getTime();
  const last = known.get(point);
  if (last?.at === at && last.isDate === isDate) return last.millis;
  const millis = reckoned(point, now, isDate);
  known.set(point, { at, isDate, millis });
  return millis;
}

/** What was last reckoned of a point: it is asked for each record of an account, and a zone's day is laborious. */
const known = new WeakMap<TimePoint, { at: number; isDate: boolean; millis: number }>();

function reckoned(point: TimePoint, now: Date, isDate: boolean): number {
  if (point.timeType === 'INDEXED' && point.indexReference.referenceType === 'NOW' && !isDate)
    return now.getTime() + shift(now, point.offset);
  const day = dayOf(point, now);
  return isDate ? day : startInZone(day, point.zoneId);
}

/** Whether the runtime knows the zone. */
export function isZone(zoneId: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zoneId });
    return true;
  } catch {
    return false;
  }
}

function dayOf(point: TimePoint, now: Date): number {
  if (point.timeType === 'DATE') return Date.UTC(point.year, point.month - 1, point.day);
  const [year = 0, month = 1, day = 1] = new Intl.DateTimeFormat('en-CA', {
    timeZone: point.zoneId,
  })
    .format(now)
    .split('-')
    .map(Number);
  const from = referred(point.indexReference, { year, month, day });
  return from + shift(new Date(from), point.offset);
}

type Reference = Extract<TimePoint, { timeType: 'INDEXED' }>['indexReference'];

/** Today, or the named day of its quarter; that the month counts within the quarter is inferred from HubSpot's model. */
function referred(
  reference: Reference,
  { year, month, day }: { year: number; month: number; day: number },
): number {
  if (reference.referenceType !== 'QUARTER') return Date.UTC(year, month - 1, day);
  const first = month - 1 - ((month - 1) % 3);
  return Date.UTC(year, first + reference.month - 1, reference.day);
}

type Offset = Extract<TimePoint, { timeType: 'INDEXED' }>['offset'];

/** Months and years by the calendar: a month after 31 January is 3 March, as JavaScript counts. */
function shift(from: Date, { days = 0, weeks = 0, months = 0, years = 0 }: Offset = {}): number {
  const moved = new Date(from);
  moved.setUTCFullYear(moved.getUTCFullYear() + years, moved.getUTCMonth() + months);
  return moved.getTime() - from.getTime() + (days + 7 * weeks) * DAY;
}

/** Twice, for a day on which the zone's clock is put forward or back. */
function startInZone(day: number, zoneId: string): number {
  const first = day - offsetAt(day, zoneId);
  return day - offsetAt(first, zoneId);
}

/** How far the zone's clock is ahead of UTC, in milliseconds. */
export function offsetAt(millis: number, zoneId: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zoneId,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(millis);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
  );
  return shown - Math.floor(millis / 60_000) * 60_000;
}
