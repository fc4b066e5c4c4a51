import type { Viewer } from './viewer';

const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A format is kept: making one takes longer than drawing what it says. */
const kept = new Map<string, Intl.DateTimeFormat>();
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const format = kept.get(key) ?? new Intl.DateTimeFormat(locale, options);
  kept.set(key, format);
  return format;
}

/** `2027-03-31` (or HubSpot's midnight UTC in milliseconds) → `31 March 2027`, the same in every zone. */
export function calendarDate(value: string, { locale }: Viewer): string {
  const instant = toInstant(value);
  if (!instant) return value;
  return formatOf(locale, { ...day, timeZone: 'UTC' }).format(instant);
}

/** An ISO instant (or milliseconds) → date and time in the viewer's zone. */
export function dateAndTime(value: string, { locale, timeZone }: Viewer): string {
  const instant = toInstant(value);
  if (!instant) return value;
  const options = { ...day, hour: '2-digit', minute: '2-digit', timeZone } as const;
  return formatOf(locale, options).format(instant);
}

/** An ISO instant (or milliseconds) → its month in the viewer's zone, as a heading. */
export function monthAndYear(value: string, { locale, timeZone }: Viewer): string {
  const instant = toInstant(value);
  if (!instant) return 'Without a date';
  return formatOf(locale, { month: 'long', year: 'numeric', timeZone }).format(instant);
}

function toInstant(value: string): Date | undefined {
  if (value === '') return undefined;
  const instant = new Date(/^-?\d+$/.test(value) ? Number(value) : value);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
