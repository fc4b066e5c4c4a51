import type { Holidays } from '../calendar/calendar-date';
import type { Offboarding } from './offboarding';

/** The days on which nobody works in this offboarding: those that were entered with its contract. */
export const holidaysOf = ({ contract }: Pick<Offboarding, 'contract'>): Holidays =>
  new Set(contract?.terms.holidays);
