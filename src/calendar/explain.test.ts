import { ruleSentence, type Explained } from './contract-rules';
import type { ContractSituation, ContractTerms } from './contract-terms';
import {
  amendment,
  contract,
  dates,
  day,
  every,
  noRenewal,
  notice,
  openContract,
  termOf,
  today,
} from './testing';

function sentences(of: Explained, terms: ContractTerms, situation: ContractSituation): string[] {
  return dates(terms, situation)
    .because.filter((rule) => rule.of === of)
    .map(ruleSentence);
}

const holidays = [day('2026-12-25'), day('2027-12-27')];

test('a missed renewal is explained date by date', () => {
  const terms = contract({ holidays });
  expect(dates(terms, today('2026-10-01')).because.map(ruleSentence)).toEqual([
    'The term runs from 1 January 2026 to 31 December 2026.',
    'This holds if notice is given on 1 October 2026.',
    'A notice period of 3 months, counted from the day after 1 October 2026, is over on 1 January 2027.',
    'Notice ends the contract only at the end of a term: 31 December 2027.',
    'The last day of notice for an end by 31 December 2027 is 30 September 2027; a day later it ends later.',
    'The last day of notice for an end by 31 December 2026 is 30 September 2026; a day later it ends later.',
    'Without notice in time, the contract renews on 1 January 2027 and runs on to 31 December 2027.',
    'It is too late to stop the renewal, for which 30 September 2026 was the last day: the contract now ends on 31 December 2027 at the earliest.',
    'Service is owed up to and including 31 December 2027.',
  ]);
});

test('a term is explained', () => {
  const monthly = contract({
    start: day('2027-01-31'),
    term: termOf(1, 'months'),
    renewal: every(1, 'months'),
  });
  expect(sentences('term', monthly, today('2027-03-10'))).toEqual([
    'The term runs from 1 March 2027 to 30 March 2027.',
    'It has renewed once.',
  ]);
  expect(sentences('term', monthly, today('2027-02-01'))).toEqual([
    'The term runs from 31 January 2027 to 28 February 2027.',
    "It would go on to the day before the 31st, and the month is shorter: it ends on the month's last day, 28 February 2027.",
  ]);
  const amended = contract({ amendments: [amendment('2026-07-01', { term: termOf(1, 'years') })] });
  expect(sentences('term', amended, today('2028-07-02'))).toEqual([
    'The term runs from 1 July 2028 to 30 June 2029.',
    'It has renewed 2 times.',
  ]);
  expect(sentences('term', amended, today('2026-02-02'))).toEqual([
    'The term runs from 1 January 2026 to 30 June 2027.',
    'The amendment of 1 July 2026 set this end.',
  ]);
  expect(
    sentences('term', openContract(notice(1, 'weeks', 'any_day')), today('2026-02-02')),
  ).toEqual(['The contract runs from 1 January 2026 without an end.']);
});

test('notice by post under an amendment is explained', () => {
  const terms = contract({
    notice: notice(1, 'weeks'),
    amendments: [
      amendment('2026-03-01', { notice: notice(1, 'months', 'month_end', 2), renewal: noRenewal }),
    ],
  });
  expect(sentences('earliestEnd', terms, today('2026-05-28'))).toEqual([
    'This holds if notice is given on 28 May 2026.',
    'It counts as received on 1 June 2026, with 2 days of delivery, as it arrives on working days.',
    'The notice period is that of the amendment of 1 March 2026.',
    'A notice period of 1 month, counted from the day after 1 June 2026, is over on 1 July 2026.',
    'Notice ends the contract only at the end of a month: 31 July 2026.',
    'No holidays are listed for 2026, so none were counted.',
  ]);
  const given = { on: day('2026-05-28'), receivedOn: day('2026-05-31') };
  expect(sentences('earliestEnd', terms, { ...today('2026-06-01'), given })).toEqual([
    'Notice was given on 28 May 2026.',
    'It was received on 31 May 2026.',
    'The notice period is that of the amendment of 1 March 2026.',
    'A notice period of 1 month, counted from the day after 31 May 2026, is over on 30 June 2026.',
    'The month has no 31st, so its last day counts: 30 June 2026.',
    'Notice ends the contract only at the end of a month: 30 June 2026.',
  ]);
});

test.each([
  ['any_day', 0, '30 May 2026', ''],
  ['any_day', 1, '31 May 2026', ', with 1 day of delivery'],
  ['working_days', 0, '1 June 2026', ', as it arrives on working days'],
  ['working_days_later', 2, '2 June 2026', ', 2 working days after posting'],
] as const)('the receipt of a notice that arrives on %s, %i, is explained', (...row) => {
  const [arrives, postalDays, on, how] = row;
  const asked = { ...notice(1, 'months'), from: { kind: 'receipt', arrives, postalDays } as const };
  expect(sentences('earliestEnd', contract({ notice: asked }), today('2026-05-30'))).toContain(
    `It counts as received on ${on}${how}.`,
  );
});

test('a receipt on a Sunday that counts on Monday is explained by both days', () => {
  const from = { kind: 'receipt', arrives: 'working_days', postalDays: 0 } as const;
  const given = { on: day('2026-05-28'), receivedOn: day('2026-05-31') };
  const terms = contract({ notice: { ...notice(1, 'months'), from } });
  expect(sentences('earliestEnd', terms, { ...today('2026-06-01'), given })).toContain(
    'It was received on 31 May 2026, which counts as the next working day, 1 June 2026.',
  );
});

test('working days are explained, and for which years no holidays were known', () => {
  const terms = contract({
    ...openContract(notice(10, 'working_days', 'any_day')),
    holidays,
  });
  expect(sentences('earliestEnd', terms, today('2028-12-27'))).toEqual([
    'This holds if notice is given on 27 December 2028.',
    'A notice period of 10 working days, counted from the day after 27 December 2028, is over on 10 January 2029.',
    'Notice may end the contract on any day: 10 January 2029.',
    'No holidays are listed for 2028, so none were counted.',
    'No holidays are listed for 2029, so none were counted.',
  ]);
});

test('a deadline that moves is explained', () => {
  const terms = contract({ notice: notice(2, 'months'), holidays });
  expect(sentences('stopRenewalBy', terms, today('2025-06-01'))).toEqual([
    'The last day of notice for an end by 31 December 2026 is 31 October 2026; a day later it ends later.',
    '31 October 2026 is not a working day, so act by 30 October 2026.',
    'Without notice in time, the contract renews on 1 January 2027 and runs on to 31 December 2027.',
  ]);
  expect(sentences('earliestEnd', terms, today('2025-06-01'))[0]).toBe(
    'The contract has not begun: this holds if notice is given on its first day, 1 January 2026.',
  );
});

test('a renewal that cannot be stopped is explained, and an end that needs no notice', () => {
  const monthly = contract({ term: termOf(1, 'months'), renewal: every(1, 'months') });
  expect(sentences('stopRenewalBy', monthly, today('2026-01-10'))).toEqual([
    'Without notice in time, the contract renews on 1 February 2026 and runs on to 28 February 2026.',
    'The notice period is too long for the renewal on 1 February 2026 to be stopped.',
  ]);
  const once = contract({ renewal: noRenewal, notice: undefined });
  expect(sentences('earliestEnd', once, today('2026-01-10'))).toEqual([
    'The contract ends by itself on 31 December 2026, without notice.',
  ]);
  const quarterly = openContract(notice(1, 'quarters', 'quarter_end'));
  expect(sentences('earliestEnd', quarterly, today('2026-01-10')).at(-1)).toBe(
    'Notice ends the contract only at the end of a calendar quarter: 30 June 2026.',
  );
});
