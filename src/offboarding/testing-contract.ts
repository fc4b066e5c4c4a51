/** Contracts for tests of the rules. */
import { calendarDate } from '../calendar/calendar-date';
import type { ContractTerms } from '../calendar/contract-terms';
import type { KnownContract } from './offboarding';

/**
 * From 1 April 2026 for a year, renewed yearly; three months' notice to the end of a term. On the tests' start
 * date, 1 March 2027, notice for 31 March 2027 is too late: the contract runs until 31 March 2028.
 */
export const yearly: ContractTerms = {
  start: calendarDate('2026-04-01'),
  term: { kind: 'period', period: { length: 1, unit: 'years' } },
  renewal: { kind: 'automatic', period: { length: 1, unit: 'years' } },
  notice: { length: { length: 3, unit: 'months' }, to: 'term_end', from: { kind: 'sending' } },
  amendments: [],
  holidays: [],
};

export const knownContract = (
  changes: Partial<ContractTerms> = {},
  given?: KnownContract['given'],
): KnownContract => ({ terms: { ...yearly, ...changes }, ...(given ? { given } : {}) });

/** The same from 1 October 2026: its renewal can be stopped until 30 June 2027. */
export const fromOctober = (given?: KnownContract['given']): KnownContract =>
  knownContract({ start: calendarDate('2026-10-01') }, given);
