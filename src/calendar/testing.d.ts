import { calendarDate } from './calendar-date';
import { type ContractDates } from './contract-dates';
import type {
  Amendment,
  ContractSituation,
  ContractTerms,
  Notice,
  NoticeEnd,
  NoticeLength,
} from './contract-terms';
import type { Period, PeriodUnit } from './period';
/** Short names for the tables of tests. */
export declare const day: typeof calendarDate;
export declare function period(length: number, unit: PeriodUnit): Period;
export declare function termOf(
  length: number,
  unit: PeriodUnit,
): {
  readonly kind: 'period';
  readonly period: Period;
};
export declare function until(text: string): {
  readonly kind: 'until';
  readonly on: import('./calendar-date').CalendarDate;
};
export declare function every(
  length: number,
  unit: PeriodUnit,
): {
  readonly kind: 'automatic';
  readonly period: Period;
};
export declare const openEnded: {
  readonly kind: 'open_ended';
};
export declare const noRenewal: {
  readonly kind: 'none';
};
/** Returns a notice clause that counts from sending, or from receipt if postal days are given. */
export declare function notice(
  length: number,
  unit: NoticeLength['unit'],
  to?: NoticeEnd,
  postalDays?: number,
): Notice;
export declare function amendment(on: string, changes: Amendment['changes']): Amendment;
/**
 * Returns a contract from 1 January 2026, a Thursday, for a year, renewed yearly; three months' notice to its
 * end.
 */
export declare function contract(changes?: Partial<ContractTerms>): ContractTerms;
/** Returns a contract from 1 January 2026 without an end. */
export declare function openContract(asked: Notice): ContractTerms;
/** Returns `actBy`, with `lastDay` if it differs; `-` without a deadline. */
export declare function shown(deadline: ContractDates['noticeDeadline']): string;
export declare function dates(terms: ContractTerms, situation: ContractSituation): ContractDates;
/** Returns the end, its notice deadline, the deadline to stop the renewal, and whether that was missed. */
export declare function summary(terms: ContractTerms, situation: ContractSituation): string[];
export declare const today: (text: string) => {
  today: import('./calendar-date').CalendarDate;
};
