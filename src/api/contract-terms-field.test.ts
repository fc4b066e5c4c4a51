import { calendarDate } from '../calendar/calendar-date';
import { fromOctober } from '../offboarding/testing-contract';
import { contractField } from './contract-terms-field';

const contract = fromOctober({ on: calendarDate('2027-05-03') });
const { terms } = contract;
const withTerms = (changes: object) => ({ terms: { ...terms, ...changes } });
const issuesOf = (value: unknown) =>
  contractField
    .safeParse(value)
    .error?.issues.map(({ path, message }) => [path.join('.'), message]);

test('a contract is unchanged after JSON', () => {
  expect(contractField.parse(JSON.parse(JSON.stringify(contract)))).toEqual(contract);
});

test.each([
  ['no start', withTerms({ start: undefined }), 'terms.start'],
  ['a day that is none', withTerms({ start: '2027-02-30' }), 'terms.start'],
  ['a term that nobody knows', withTerms({ term: { kind: 'eternal' } }), 'terms.term.kind'],
  [
    'a term with a field too many',
    withTerms({ term: { kind: 'open_ended', on: 'x' } }),
    'terms.term',
  ],
  [
    'notice in fortnights',
    withTerms({ notice: { ...terms.notice, length: { length: 1, unit: 'fortnights' } } }),
    'terms.notice.length.unit',
  ],
  [
    'an amendment of the start',
    withTerms({ amendments: [{ on: '2027-01-01', changes: { start: '2027-01-01' } }] }),
    'terms.amendments.0.changes',
  ],
  ['receipt without a sending', { terms, given: { receivedOn: '2027-05-04' } }, 'given.on'],
])('%s is refused', (_, value, path) => {
  expect(issuesOf(value)?.[0]?.[0]).toBe(path);
});

test('a contract that is too long is refused with its own code', () => {
  const holidays = Array.from({ length: 300 }, () => '2027-12-24');
  expect(issuesOf(withTerms({ holidays }))).toEqual([['', 'contract_too_long']]);
});
