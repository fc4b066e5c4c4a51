import type { Clauses, Notice, NoticeEnd } from './contract-terms';

/** A usual contract to begin from; each of its clauses can be corrected. */
export interface ContractPattern {
  id: string;
  label: string;
  clauses: Clauses;
}

const aYear = { length: 1, unit: 'years' } as const;
const forAYear = { kind: 'period', period: aYear } as const;
const byTheYear = { kind: 'automatic', period: aYear } as const;
const none = { kind: 'none' } as const;

/** So many months' notice, counted from the day on which it is sent. */
const notice = (months: number, to: NoticeEnd): Notice => ({
  length: { length: months, unit: 'months' },
  to,
  from: { kind: 'sending' },
});

/** Usual contracts, the commonest first. */
export const contractPatterns = [
  {
    id: 'year_renewing',
    label: "One year, renews by itself, three months' notice to its end",
    clauses: { term: forAYear, renewal: byTheYear, notice: notice(3, 'term_end') },
  },
  {
    id: 'year_renewing_month',
    label: "One year, renews by itself, one month's notice to its end",
    clauses: { term: forAYear, renewal: byTheYear, notice: notice(1, 'term_end') },
  },
  {
    id: 'year_then_open',
    label: "One year, then without an end, one month's notice on any day",
    clauses: {
      term: { kind: 'open_ended', minimum: aYear },
      renewal: none,
      notice: notice(1, 'any_day'),
    },
  },
  {
    id: 'open_month_end',
    label: "Without an end, one month's notice to the end of a month",
    clauses: { term: { kind: 'open_ended' }, renewal: none, notice: notice(1, 'month_end') },
  },
  {
    id: 'open_quarter_end',
    label: "Without an end, three months' notice to the end of a quarter",
    clauses: { term: { kind: 'open_ended' }, renewal: none, notice: notice(3, 'quarter_end') },
  },
  {
    id: 'year_ending',
    label: 'One year, ends by itself',
    clauses: { term: forAYear, renewal: none },
  },
] as const satisfies readonly ContractPattern[];
