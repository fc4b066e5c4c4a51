import { daysBetween } from './calendar-date';
import type { ContractTerms } from './contract-terms';
import { termAfter, termOn, termsOf } from './renewal';
import {
  amendment,
  contract,
  day,
  every,
  noRenewal,
  openEnded,
  period,
  termOf,
  until,
} from './testing';

/** The first four terms. */
function spans(terms: ContractTerms): string[] {
  const found: string[] = [];
  for (const { from, until: end } of termsOf(terms)) {
    found.push(`${from}/${end ?? ''}`);
    if (found.length === 4) break;
  }
  return found;
}

const fixed = { kind: 'fixed', periods: [period(12, 'months'), period(6, 'months')] } as const;

test.each<[string, Partial<ContractTerms>, string[]]>([
  [
    'by the year',
    {},
    [
      '2026-01-01/2026-12-31',
      '2027-01-01/2027-12-31',
      '2028-01-01/2028-12-31',
      '2029-01-01/2029-12-31',
    ],
  ],
  ['once', { start: day('2026-01-15'), renewal: noRenewal }, ['2026-01-15/2027-01-14']],
  ['for a day', { term: termOf(1, 'days'), renewal: noRenewal }, ['2026-01-01/2026-01-01']],
  ['without an end', { term: openEnded, renewal: noRenewal }, ['2026-01-01/']],
  [
    'by the month from a 31st, which comes back',
    { start: day('2027-01-31'), term: termOf(1, 'months'), renewal: every(1, 'months') },
    [
      '2027-01-31/2027-02-28',
      '2027-03-01/2027-03-30',
      '2027-03-31/2027-04-30',
      '2027-05-01/2027-05-30',
    ],
  ],
  [
    'by the year from a leap day, which comes back',
    { start: day('2028-02-29'), term: termOf(1, 'years'), renewal: every(1, 'years') },
    [
      '2028-02-29/2029-02-28',
      '2029-03-01/2030-02-28',
      '2030-03-01/2031-02-28',
      '2031-03-01/2032-02-28',
    ],
  ],
  [
    'until a day, then by the quarter',
    { term: until('2026-06-30'), renewal: every(1, 'quarters') },
    [
      '2026-01-01/2026-06-30',
      '2026-07-01/2026-09-30',
      '2026-10-01/2026-12-31',
      '2027-01-01/2027-03-31',
    ],
  ],
  [
    'twice more and no longer',
    { term: termOf(6, 'months'), renewal: { ...fixed, periods: [...fixed.periods] } },
    ['2026-01-01/2026-06-30', '2026-07-01/2027-06-30', '2027-07-01/2027-12-31'],
  ],
  [
    'by weeks',
    { start: day('2027-01-04'), term: termOf(4, 'weeks'), renewal: every(2, 'weeks') },
    [
      '2027-01-04/2027-01-31',
      '2027-02-01/2027-02-14',
      '2027-02-15/2027-02-28',
      '2027-03-01/2027-03-14',
    ],
  ],
  [
    'by weeks, then by the month from the 31st that they came to',
    { start: day('2027-01-17'), term: termOf(2, 'weeks'), renewal: every(1, 'months') },
    [
      '2027-01-17/2027-01-30',
      '2027-01-31/2027-02-28',
      '2027-03-01/2027-03-30',
      '2027-03-31/2027-04-30',
    ],
  ],
  [
    'by the month, then by days',
    { start: day('2027-01-31'), term: termOf(1, 'months'), renewal: every(10, 'days') },
    [
      '2027-01-31/2027-02-28',
      '2027-03-01/2027-03-10',
      '2027-03-11/2027-03-20',
      '2027-03-21/2027-03-30',
    ],
  ],
])('a contract runs %s', (_, changes, expected) => {
  expect(spans(contract(changes))).toEqual(expected);
});

test.each<[string, Partial<ContractTerms>, string[]]>([
  [
    'a new term runs from the day of its amendment',
    {
      amendments: [amendment('2026-07-01', { term: termOf(24, 'months'), renewal: noRenewal })],
    },
    ['2026-01-01/2028-06-30'],
  ],
  [
    'a term that begins where the old one ends goes on with it',
    {
      amendments: [amendment('2027-01-01', { term: until('2027-03-31') })],
    },
    [
      '2026-01-01/2027-03-31',
      '2027-04-01/2028-03-31',
      '2028-04-01/2029-03-31',
      '2029-04-01/2030-03-31',
    ],
  ],
  [
    'a renewal amended before the term ends is the new one',
    { amendments: [amendment('2026-12-31', { renewal: every(1, 'months') })] },
    [
      '2026-01-01/2026-12-31',
      '2027-01-01/2027-01-31',
      '2027-02-01/2027-02-28',
      '2027-03-01/2027-03-31',
    ],
  ],
  [
    'a renewal amended on the day that it begins is still the old one',
    { amendments: [amendment('2027-01-01', { renewal: noRenewal })] },
    ['2026-01-01/2026-12-31', '2027-01-01/2027-12-31'],
  ],
  [
    'a contract without an end gets one',
    {
      term: openEnded,
      renewal: noRenewal,
      amendments: [amendment('2027-03-01', { term: until('2027-09-30') })],
    },
    ['2026-01-01/2027-09-30'],
  ],
  [
    'a contract loses its end',
    {
      amendments: [amendment('2027-03-01', { term: openEnded, renewal: noRenewal })],
    },
    ['2026-01-01/2026-12-31', '2027-01-01/'],
  ],
  [
    'renewals are counted anew after a new term',
    {
      renewal: { kind: 'fixed', periods: [period(6, 'months')] },
      amendments: [amendment('2027-03-01', { term: until('2027-12-31') })],
    },
    ['2026-01-01/2026-12-31', '2027-01-01/2027-12-31', '2028-01-01/2028-06-30'],
  ],
  [
    'renewals are counted anew under a new clause',
    {
      renewal: { kind: 'fixed', periods: [period(6, 'months')] },
      amendments: [
        amendment('2027-03-01', { renewal: { kind: 'fixed', periods: [period(1, 'months')] } }),
      ],
    },
    ['2026-01-01/2026-12-31', '2027-01-01/2027-06-30', '2027-07-01/2027-07-31'],
  ],
  [
    'amendments count by their day, not by their place',
    {
      renewal: noRenewal,
      amendments: [
        amendment('2026-09-01', { term: until('2027-06-30') }),
        amendment('2026-05-01', { term: until('2026-10-31') }),
      ],
    },
    ['2026-01-01/2027-06-30'],
  ],
])('%s', (_, changes, expected) => {
  expect(spans(contract(changes))).toEqual(expected);
});

test('a day is looked up in its term, and after the contract in the last', () => {
  const terms = contract({ renewal: { kind: 'fixed', periods: [period(6, 'months')] } });
  expect(termOn(terms, day('2026-12-31')).from).toBe('2026-01-01');
  expect(termOn(terms, day('2027-01-01')).from).toBe('2027-01-01');
  expect(termOn(terms, day('2030-01-01')).until).toBe('2027-06-30');
  expect(termAfter(terms, termOn(terms, day('2026-05-05')))?.until).toBe('2027-06-30');
  expect(termAfter(terms, termOn(terms, day('2027-05-05')))).toBeUndefined();
});

test('terms follow each other without a gap and without end', () => {
  const units = ['days', 'weeks', 'months', 'quarters', 'years'] as const;
  for (const unit of units) {
    const terms = contract({
      start: day('2027-08-31'),
      term: termOf(2, 'weeks'),
      renewal: every(3, unit),
    });
    let before = day('2027-08-30');
    for (const { from, until: end = day('2199-12-31'), renewals } of termsOf(terms)) {
      expect(daysBetween(before, from)).toBe(1);
      before = end;
      if (renewals === 200) break;
    }
  }
});
