import { textLimits } from '../../src/api/fields';
import type { CalendarDate } from '../../src/calendar/calendar-date';
import type { Person } from '../../src/offboarding/offboarding';
import type { Call } from './call';
import type { Instants } from './clock';

/** What every extension needs from HubSpot, handed in so that tests can replace it. */
export interface Dependencies extends Instants {
  call: Call;
  /** Who is clicking. */
  me: Person;
  /** Whether HubSpot vouches for that person in acts outside a record. */
  isVerified: boolean;
  /** Today in the portal's zone. */
  today(): CalendarDate;
  /** The present instant (ISO, UTC). */
  now(): string;
  /** The portal's IANA zone. */
  zone: string;
  /** A new request id: one a click, kept over retries. */
  newRequestId(): string;
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

/** A random id of letters, digits and hyphens. */
export function newRequestId(): string {
  if (typeof crypto !== 'undefined' && 'randomUUID' in crypto) return crypto.randomUUID();
  const part = () => Math.random().toString(36).slice(2, 12);
  return `${Date.now().toString(36)}-${part()}-${part()}`;
}
