import { calendarDate } from './calendar-date';
import { contractDates, type ContractDates } from './contract-dates';
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
export const day = calendarDate;

export function period(length: number, unit: PeriodUnit): Period {
  return { length, unit };
}

export function termOf(length: number, unit: PeriodUnit) {
  return { kind: 'period', period: period(length, unit) } as const;
}

export function until(text: string) {
  return { kind: 'until', on: day(text) } as const;
}

export function every(length: number, unit: PeriodUnit) {
  return { kind: 'automatic', period: period(length, unit) } as const;
}

export const openEnded = { kind: 'open_ended' } as const;
export const noRenewal = { kind: 'none' } as const;

/** Returns a notice clause that counts from sending, or from receipt if postal days are given. */
export function notice(
  length: number,
  unit: NoticeLength['unit'],
  to: NoticeEnd = 'term_end',
  postalDays?: number,
): Notice {
  const from =
    postalDays === undefined
      ? ({ kind: 'sending' } as const)
      : ({ kind: 'receipt', postalDays } as const);
  return { length: { length, unit }, to, from };
}

export function amendment(on: string, changes: Amendment['changes']): Amendment {
  return { on: day(on), changes };
}

/**
 * Returns a contract from 1 January 2026, a Thursday, for a year, renewed yearly; three months' notice to its
 * end.
 */
export function contract(changes: Partial<ContractTerms> = {}): ContractTerms {
  return {
    start: day('2026-01-01'),
    term: termOf(12, 'months'),
    renewal: every(12, 'months'),
    notice: notice(3, 'months'),
    amendments: [],
    holidays: [],
    ...changes,
  };
}

/** Returns a contract from 1 January 2026 without an end. */
export function openContract(asked: Notice): ContractTerms {
  return contract({ term: openEnded, renewal: noRenewal, notice: asked });
}

/** Returns `actBy`, with `lastDay` if it differs; `-` without a deadline. */
export function shown(deadline: ContractDates['noticeDeadline']): string {
  if (!deadline) return '-';
  const { actBy, lastDay } = deadline;
  return actBy === lastDay ? lastDay : `${actBy} (${lastDay})`;
}

export function dates(terms: ContractTerms, situation: ContractSituation): ContractDates {
  const found = contractDates(terms, situation);
  if (!found.ok) throw new Error(`${found.problem} at ${found.field}`);
  return found;
}

/** Returns the end, its notice deadline, the deadline to stop the renewal, and whether that was missed. */
export function summary(terms: ContractTerms, situation: ContractSituation): string[] {
  const { earliestEnd, noticeDeadline, stopRenewalBy, missed } = dates(terms, situation);
  return [earliestEnd, shown(noticeDeadline), shown(stopRenewalBy), missed ? 'missed' : 'in time'];
}

export const today = (text: string) => ({ today: day(text) });
