import type { Holidays } from '../calendar/calendar-date';
import type { Offboarding } from './offboarding';

/** Returns the holidays that were entered with the offboarding's contract. */
export const holidaysOf = ({ contract }: Pick<Offboarding, 'contract'>): Holidays =>
  new Set(contract?.terms.holidays);
