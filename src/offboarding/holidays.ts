import type { Holidays } from '../calendar/calendar-date';
import { holidaysIn } from '../calendar/contract-terms';
import type { Offboarding } from './offboarding';

/** Returns the holidays that were entered with the offboarding's contract. */
export const holidaysOf = ({ contract }: Pick<Offboarding, 'contract'>): Holidays =>
  contract ? holidaysIn(contract.terms) : new Set();
