import { calendarDate } from '../calendar/calendar-date';
import { dueDate } from './due-date';
import type { KnownContract } from './offboarding';
import { changed, refused, unchanged } from './outcome';
import { requestMeta, closedOffboarding, later, mia, openOffboarding, valueOf } from './testing';
import { fromOctober, knownContract } from './testing-contract';
import { updateContract } from './update-contract';

const day = calendarDate;
const command = (contract: KnownContract, requestId = 'request-2') => ({
  ...requestMeta(requestId),
  contract,
});
const lastChange = {
  kind: 'change_contract',
  by: mia,
  at: later.at,
  requestId: 'request-2',
} as const;

test('the contract is kept, and the due date that hangs on it follows', () => {
  const before = openOffboarding();
  const contract = fromOctober();
  const outcome = updateContract(before, command(contract), later);
  expect(outcome).toEqual(changed({ ...before, contract, lastChange }));
  expect(dueDate('stop_renewal', before)).toBe('2027-03-15');
  expect(dueDate('stop_renewal', valueOf(outcome))).toBe('2027-06-23');
});

test.each([
  [
    'a term that ends before it begins',
    { term: { kind: 'until', on: day('2026-03-31') } },
    undefined,
    'end_before_start',
    'contract.terms.term.on',
  ],
  [
    'a renewal of no term',
    { term: { kind: 'open_ended' } },
    undefined,
    'renewal_without_term',
    'contract.terms.renewal',
  ],
  [
    'no notice where it is needed',
    { notice: undefined },
    undefined,
    'notice_unknown',
    'contract.terms.notice',
  ],
  [
    'half a year',
    { renewal: { kind: 'automatic', period: { length: 0.5, unit: 'years' } } },
    undefined,
    'length_not_whole',
    'contract.terms.renewal.period.length',
  ],
  [
    'notice before the first day',
    {},
    { on: day('2026-03-31') },
    'notice_before_start',
    'contract.given.on',
  ],
  [
    'receipt before sending',
    {},
    { on: day('2026-05-02'), receivedOn: day('2026-05-01') },
    'received_before_sent',
    'contract.given.receivedOn',
  ],
] as const)('%s is refused at its field', (_, changes, given, problem, field) => {
  const contract = knownContract(changes, given);
  expect(updateContract(openOffboarding(), command(contract), later)).toEqual(
    refused('contract_problem', { field, problem }),
  );
});

test('the same contract changes nothing, open or closed, whatever the order of its keys', () => {
  const { terms } = fromOctober();
  const turned = { terms: Object.fromEntries(Object.entries(terms).reverse()) as typeof terms };
  for (const before of [
    openOffboarding({ contract: fromOctober() }),
    closedOffboarding({ contract: fromOctober() }),
  ]) {
    expect(updateContract(before, command(turned), later)).toEqual(unchanged(before));
  }
});

test('a retry changes nothing', () => {
  const before = openOffboarding({ lastChange });
  expect(updateContract(before, command(fromOctober()), later)).toEqual(unchanged(before));
});

test('after the close the contract is fixed', () => {
  expect(updateContract(closedOffboarding(), command(fromOctober()), later)).toEqual(
    refused('already_closed'),
  );
});
