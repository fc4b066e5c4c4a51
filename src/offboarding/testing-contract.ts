/** The contract that tests of the rules share. */
import { calendarDate } from '../calendar/calendar-date';
import type { ContractTerms } from '../calendar/contract-terms';
import type { KnownContract } from './offboarding';

/**
 * From 1 April 2026 for a year and on by the year; three months' notice to the end of a term. At the tests'
 * start, 1 March 2027, it is too late for 31 March 2027: the contract runs on to 31 March 2028.
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
