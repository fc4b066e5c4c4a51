import { textLimits } from '../../src/api/fields';
import { calendarDate, type CalendarDate } from '../../src/calendar/calendar-date';
import type { Person } from '../../src/offboarding/offboarding';
import type { Instants } from '../shared/clock';
import type { Call } from './call';

/** Everything the card needs that is not in it, so that tests can hand it in. */
export interface CardDependencies extends Instants {
  call: Call;
  /** Who is clicking. */
  me: Person;
  /** Today in the portal's zone. */
  today(): CalendarDate;
  /** The portal's IANA zone. */
  zone: string;
  /** A new request id: one a click, kept over retries. */
  newRequestId(): string;
  /** Has HubSpot read the company's properties again. */
  refreshRecord(): void;
  /** The record in view, as HubSpot's own actions name it. */
  record: { objectTypeId: string; objectId: number };
  /** Puts text on the clipboard; rejects where the browser does not allow it. */
  copyText(text: string): Promise<void>;
  /** Closes the panel with this id. */
  closePanel(id: string): void;
  wait(milliseconds: number): Promise<void>;
}

/** The person in HubSpot's user context; the email stands in for a missing name. */
export function personOf(user: {
  id: number;
  firstName?: string;
  lastName?: string;
  email: string;
}): Person {
  const name = [user.firstName, user.lastName].filter(Boolean).join(' ').trim() || user.email;
  return { id: String(user.id), name: name.slice(0, textLimits.name) };
}

/**
 * The calendar date at `instant` in an IANA zone, or in the viewer's when none is named; `en-CA` writes
 * YYYY-MM-DD. An unknown zone counts as UTC.
 */
export function dateIn(timeZone: string | undefined, instant: Date): CalendarDate {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return calendarDate(new Intl.DateTimeFormat('en-CA', { ...parts, timeZone }).format(instant));
  } catch {
    return calendarDate(instant.toISOString().slice(0, 10));
  }
}

/** An instant in the viewer's zone, written as their locale does; HubSpot writes `en_US` as well as `en-us`. */
export function instantIn(locale: string | undefined, at: string): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  const instant = new Date(at);
  try {
    return instant.toLocaleString(locale?.replace('_', '-'), style);
  } catch {
    return instant.toLocaleString(undefined, style);
  }
}

/** A random id of letters, digits and hyphens. */
export function newRequestId(): string {
  if (typeof crypto !== 'undefined' && 'randomUUID' in crypto) return crypto.randomUUID();
  const part = () => Math.random().toString(36).slice(2, 12);
  return `${Date.now().toString(36)}-${part()}-${part()}`;
}
