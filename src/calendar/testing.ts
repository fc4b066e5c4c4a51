import { calendarDate } from './calendar-date';
import type { Amendment, ContractTerms, Notice, NoticeEnd, NoticeLength } from './contract-terms';
import type { Period, PeriodUnit } from './period';

/** Short words for the tables of tests. */
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

/** A notice that runs from sending, or from receipt when days of delivery are given. */
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

/** From 1 January 2026, a Thursday, for a year and on by the year; three months' notice to its end. */
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

/** From 1 January 2026 without an end. */
export function openContract(asked: Notice): ContractTerms {
  return contract({ term: openEnded, renewal: noRenewal, notice: asked });
}
