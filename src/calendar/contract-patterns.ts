import type { Clauses } from './contract-terms';

/** A usual contract to begin from; each of its clauses can be corrected. */
export interface ContractPattern {
  id: string;
  label: string;
  clauses: Clauses;
}

const sending = { kind: 'sending' } as const;

/** Usual contracts, the commonest first. */
export const contractPatterns = [
  {
    id: 'year_renewing',
    label: "One year, renews by itself, three months' notice to its end",
    clauses: {
      term: { kind: 'period', period: { length: 1, unit: 'years' } },
      renewal: { kind: 'automatic', period: { length: 1, unit: 'years' } },
      notice: { length: { length: 3, unit: 'months' }, to: 'term_end', from: sending },
    },
  },
  {
    id: 'year_renewing_month',
    label: "One year, renews by itself, one month's notice to its end",
    clauses: {
      term: { kind: 'period', period: { length: 1, unit: 'years' } },
      renewal: { kind: 'automatic', period: { length: 1, unit: 'years' } },
      notice: { length: { length: 1, unit: 'months' }, to: 'term_end', from: sending },
    },
  },
  {
    id: 'year_then_open',
    label: "One year, then without an end, one month's notice on any day",
    clauses: {
      term: { kind: 'open_ended', minimum: { length: 1, unit: 'years' } },
      renewal: { kind: 'none' },
      notice: { length: { length: 1, unit: 'months' }, to: 'any_day', from: sending },
    },
  },
  {
    id: 'open_month_end',
    label: "Without an end, one month's notice to the end of a month",
    clauses: {
      term: { kind: 'open_ended' },
      renewal: { kind: 'none' },
      notice: { length: { length: 1, unit: 'months' }, to: 'month_end', from: sending },
    },
  },
  {
    id: 'open_quarter_end',
    label: "Without an end, three months' notice to the end of a quarter",
    clauses: {
      term: { kind: 'open_ended' },
      renewal: { kind: 'none' },
      notice: { length: { length: 3, unit: 'months' }, to: 'quarter_end', from: sending },
    },
  },
  {
    id: 'year_ending',
    label: 'One year, ends by itself',
    clauses: {
      term: { kind: 'period', period: { length: 1, unit: 'years' } },
      renewal: { kind: 'none' },
    },
  },
] as const satisfies readonly ContractPattern[];
