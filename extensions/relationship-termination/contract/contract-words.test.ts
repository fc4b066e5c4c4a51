import { calendarDate } from '../../../src/calendar/calendar-date';
import type { ContractTerms } from '../../../src/calendar/contract-terms';
import { progressOf } from '../../../src/offboarding/progress';
import type { KnownContract } from '../../../src/offboarding/offboarding';
import { underWay } from '../../shared/testing/offboardings';
import { beyondWords, contractInShort, endTitle, missWords, runsOnWords } from './contract-words';
import { datesOn } from '../../../src/offboarding/contract-days';

const day = calendarDate;
const today = day('2027-01-06');
const notice = {
  length: { length: 3, unit: 'months' },
  to: 'term_end',
  from: { kind: 'sending' },
} as const;
const year = { length: 1, unit: 'years' } as const;

const known = (
  start: string,
  changes: Partial<ContractTerms> = {},
  given?: KnownContract['given'],
): KnownContract => ({
  terms: {
    start: day(start),
    term: { kind: 'period', period: year },
    renewal: { kind: 'automatic', period: year },
    notice,
    amendments: [],
    holidays: [],
    ...changes,
  },
  ...(given && { given }),
});
/** Its renewal can be stopped until 31 January 2027, a Sunday. */
const inTime = known('2026-05-01');
/** Its renewal could be stopped until 31 December 2026. */
const tooLate = known('2026-04-01');
const once = { kind: 'none' } as const;

test.each([
  ['that is unknown', undefined, 'Dates not entered yet', undefined],
  [
    'whose renewal can be stopped',
    inTime,
    'Term ends 30 April 2027',
    'Stop the renewal by 29 January 2027 · in 23 days',
  ],
  [
    'whose renewal was missed',
    tooLate,
    'Runs on to 31 March 2028',
    'Renewal missed. Give notice by 31 December 2027 · in 359 days',
  ],
  [
    'of which notice was given',
    known('2026-05-01', {}, { on: day('2027-01-05') }),
    'Ends 30 April 2027',
    'Notice given on 5 January 2027',
  ],
  [
    'that ends by itself',
    known('2026-04-01', { renewal: once }),
    'Ends by itself 31 March 2027',
    undefined,
  ],
  [
    'that ended by itself',
    known('2025-04-01', { renewal: once }),
    'Ended by itself 31 March 2026',
    undefined,
  ],
  [
    'without an end',
    known('2026-04-01', {
      term: { kind: 'open_ended' },
      renewal: once,
      notice: { ...notice, to: 'month_end' },
    }),
    'Can end 30 April 2027',
    'Give notice by 29 January 2027 · in 23 days',
  ],
  [
    'that cannot be worked out',
    known('2026-04-01', { notice: undefined }),
    'Dates cannot be worked out',
    'Say what notice the contract asks for: it does not end by itself.',
  ],
])('a contract %s is said in short', (_, contract, value, more) => {
  expect(contractInShort(contract, today)).toEqual({ value, ...(more && { more }) });
});

test.each([
  ['by notice', inTime, 'It can end on 30 April 2027, with its term'],
  [
    'by itself',
    known('2026-04-01', { renewal: once }),
    'The contract ends on 31 March 2027, with its term',
  ],
  [
    'by itself before today',
    known('2025-04-01', { renewal: once }),
    'The contract ended on 31 March 2026, with its term',
  ],
])('the end of a contract that ends %s has a title', (_, contract, title) => {
  const dates = datesOn(contract, today, undefined);
  expect(dates.ok && endTitle(dates, contract.given, today)).toBe(title);
});

const step = 'stop_renewal';
const byUs = { initiator: 'us', statedReason: { id: 'our_decision' } } as const;
function miss(contract: KnownContract | undefined, on = '2027-01-06', of: string = step) {
  const o = { ...underWay(), ...byUs, stage: 'agreements' as const, ...(contract && { contract }) };
  const view = progressOf(o, day(on)).steps.find(({ id }) => id === of);
  return missWords(o, view, day(on));
}

test.each([
  [
    'in time',
    inTime,
    '2027-01-06',
    'Act by 29 January 2027. After 31 January 2027 the contract runs on to 30 April 2028.',
  ],
  [
    'on the last day, a Sunday',
    inTime,
    '2027-01-31',
    'The last day is 31 January 2027. Miss it and the contract runs on to 30 April 2028.',
  ],
  [
    'a day late',
    inTime,
    '2027-02-01',
    'The last day was 31 January 2027: the contract now runs on to 30 April 2028 at least. Give notice by 28 January 2028.',
  ],
  [
    'too late from the start, so the next one counts',
    tooLate,
    '2027-01-06',
    'The last day is 31 December 2027. Miss it and the contract runs on to 31 March 2029.',
  ],
])(
  'the step that hangs on the contract says what missing it means: %s',
  (_, contract, on, words) => {
    expect(miss(contract, on)).toBe(words);
  },
);

test('where the client leaves, the step says until when their notice is in time', () => {
  const o = { ...underWay(), stage: 'agreements' as const, contract: inTime };
  const view = progressOf(o, today).steps.find(({ id }) => id === step);
  expect(missWords(o, view, today)).toBe(
    'Their notice is in time until 31 January 2027. Without it the contract runs on to 30 April 2028.',
  );
});

test.each([
  ['the contract is unknown', undefined, step],
  ['notice was given', known('2026-05-01', {}, { on: day('2027-01-05') }), step],
  ['the contract ends by itself', known('2026-04-01', { renewal: once }), step],
  ['the step does not hang on it', inTime, 'protect_data'],
])('nothing is said when %s', (_, contract, of) => {
  expect(miss(contract, '2027-01-06', of)).toBeUndefined();
});

const lastDay = day('2027-03-31');
test.each([
  [
    'that is ended by notice at the earliest after it',
    inTime,
    'The contract runs on to 30 April 2027 at least, 30 days after the last day of service.',
  ],
  [
    'that ends by itself after it',
    known('2026-05-01', { renewal: once }),
    'The contract runs on to 30 April 2027, 30 days after the last day of service.',
  ],
  [
    'that ends by itself before it',
    known('2026-03-01', { renewal: once }),
    'The contract ends on 28 February 2027, 31 days before the last day of service.',
  ],
  ['that ends with it', known('2026-04-01', { renewal: once }), undefined],
])('a contract %s is told apart from the last day of service', (_, contract, words) => {
  const o = underWay({ finalServiceDate: lastDay });
  expect(runsOnWords({ ...o, contract }, today)).toBe(words);
});

test('what goes on after the last day of service says how long', () => {
  const until = day('2027-04-01');
  expect(beyondWords({ what: 'Access', until }, { finalServiceDate: lastDay })).toBe(
    'Access goes on until 1 April 2027, 1 day after the last day of service.',
  );
});
