import * as z from 'zod/mini';
import { calendarDateField, instantField } from '../api/fields';
import type { CalendarDate } from '../calendar/calendar-date';
import type { Instant } from '../offboarding/offboarding';

/** Parses a HubSpot property; undefined when the value is invalid. */
export function read<T extends z.ZodMiniType>(field: T, value: unknown): z.output<T> | undefined {
  const parsed = z.safeParse(field, value);
  return parsed.success ? parsed.data : undefined;
}

export function readJson<T extends z.ZodMiniType>(
  field: T,
  value: string | null | undefined,
): z.output<T> | undefined {
  if (!value) return undefined;
  try {
    return read(field, JSON.parse(value));
  } catch {
    return undefined;
  }
}

export const readDate = (value: unknown): CalendarDate | undefined =>
  read(calendarDateField, value);
/** Parses a number property that counts something. */
export function readCount(value: string | null | undefined): number | undefined {
  const number = Number(value);
  return value && Number.isInteger(number) && number >= 0 ? number : undefined;
}
/** Parses a number property that holds an amount. */
export function readAmount(value: string | null | undefined): number | undefined {
  const number = Number(value);
  return value && Number.isFinite(number) ? number : undefined;
}
export const readInstant = (value: unknown): Instant | undefined => read(instantField, value);

/** Whether two property values are equal: HubSpot may return an instant with other fractions of a second. */
export function sameValue(stored: string, next: string): boolean {
  if (stored === next) return true;
  const [a, b] = [readInstant(stored), readInstant(next)];
  return a !== undefined && b !== undefined && Date.parse(a) === Date.parse(b);
}
