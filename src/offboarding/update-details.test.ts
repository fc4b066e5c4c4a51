import { calendarDate } from '../calendar/calendar-date';
import type { DetailsCommand } from './commands';
import { dueDate } from './due-date';
import { changed, refused, unchanged } from './outcome';
import {
  aMark,
  requestMeta,
  closedOffboarding,
  later,
  mia,
  openOffboarding,
  today,
  valueOf,
  withStep,
} from './testing';
import { updateDetails } from './update-details';

const finalServiceDate = calendarDate('2027-06-30');
const owner = { id: '7', name: 'Ole Ahrens' };
const why = 'Agreed by phone.';
const date = {
  ...requestMeta(),
  field: 'final_service_date',
  finalServiceDate,
  why,
} as const satisfies DetailsCommand;
const hand = { ...requestMeta(), field: 'owner', owner, why } as const satisfies DetailsCommand;
const change = { by: mia, at: later.at, requestId: 'request-2', words: why };

test('the final service date changes, and due dates follow', () => {
  const before = openOffboarding();
  const outcome = updateDetails(before, date, later);
  const lastChange = { kind: 'change_final_service_date', ...change } as const;
  expect(outcome).toEqual(changed({ ...before, finalServiceDate, lastChange }));
  expect(dueDate('closing_letter', before)).toBeUndefined();
  expect(dueDate('closing_letter', valueOf(outcome))).toBe('2027-06-28');
});

test('the final service date can be taken away', () => {
  const command = { ...date, finalServiceDate: null };
  const after = valueOf(updateDetails(openOffboarding({ finalServiceDate }), command, later));
  expect(after.finalServiceDate).toBeUndefined();
});

test('an end on the day of the start is in order, even later', () => {
  const outcome = updateDetails(openOffboarding(), { ...date, finalServiceDate: today }, later);
  expect(outcome).toMatchObject({ ok: true, changed: true });
});

test('the owner changes', () => {
  const before = openOffboarding();
  const lastChange = { kind: 'change_owner', ...change, former: { owner: null } } as const;
  expect(updateDetails(before, hand, later)).toEqual(changed({ ...before, owner, lastChange }));
});

test.each([
  [
    'the date without a reason',
    { ...date, why: ' ' },
    refused('change_needs_reason', { field: 'why' }),
    { finalServiceDate: calendarDate('2027-05-31') },
  ],
  [
    'the owner without a reason',
    { ...hand, why: '' },
    refused('change_needs_reason', { field: 'why' }),
    { owner: { id: '99', name: 'Olga Owner' } },
  ],
  [
    'an end before the start',
    { ...date, finalServiceDate: calendarDate('2027-02-28') },
    refused('final_date_before_start', { field: 'finalServiceDate' }),
    {},
  ],
])('%s is refused', (_, command, refusal, holding) => {
  expect(updateDetails(openOffboarding(holding), command, later)).toEqual(refusal);
});

test.each([
  ['date', { ...date, why: '' }],
  ['owner', { ...hand, why: '' }],
])('a first %s needs no reason', (_, command) => {
  expect(updateDetails(openOffboarding(), command, later)).toMatchObject({ changed: true });
});

test.each([
  ['the same date', { ...date, why: '' }, { finalServiceDate }],
  ['no date where none is known', { ...date, finalServiceDate: null }, {}],
  ['the same owner', { ...hand, why: '' }, { owner }],
])('%s changes nothing, open or closed', (_, command, holding) => {
  for (const before of [openOffboarding(holding), closedOffboarding(holding)]) {
    expect(updateDetails(before, command, later)).toEqual(unchanged(before));
  }
});

test.each([date, hand])('a retry for $field changes nothing', (command) => {
  const before = openOffboarding({ lastChange: { kind: 'change_owner', ...change } });
  expect(updateDetails(before, command, later)).toEqual(unchanged(before));
});

test('after the close the date is fixed and the owner is not', () => {
  expect(updateDetails(closedOffboarding(), date, later)).toEqual(refused('already_closed'));
  expect(updateDetails(closedOffboarding(), hand, later)).toMatchObject({
    changed: true,
    value: { status: 'closed', owner },
  });
});

test('the last day of service does not go past the last day for questions that a step promised', () => {
  const before = withStep(openOffboarding({ finalServiceDate }), 'stay_available', {
    state: 'done',
    mark: aMark,
    evidence: { kind: 'form', values: { contact: 'Ida', until: '2027-07-31' } },
  });
  const to = (day: string) =>
    updateDetails(before, { ...date, finalServiceDate: calendarDate(day) }, later);
  expect(to('2027-08-01')).toEqual(refused('promise_before_end', { field: 'finalServiceDate' }));
  expect(to('2027-07-31')).toMatchObject({ ok: true, changed: true });
  const reopened = withStep(before, 'stay_available', { state: 'todo', mark: aMark });
  const moved = { ...date, finalServiceDate: calendarDate('2027-08-01') };
  expect(updateDetails(reopened, moved, later)).toMatchObject({ ok: true });
});

test('how much ends can be corrected either way until the close', () => {
  const part = { ends: 'Support', stays: 'Licences' };
  const command = { ...requestMeta(), field: 'extent', part } as const;
  const inPart = valueOf(updateDetails(openOffboarding(), command, later));
  expect(inPart).toMatchObject({ part, lastChange: { kind: 'change_extent' } });
  const whole = { ...requestMeta('r-3'), field: 'extent', part: null } as const;
  expect(valueOf(updateDetails(inPart, whole, later)).part).toBeUndefined();
  expect(updateDetails(closedOffboarding(), command, later)).toEqual(refused('already_closed'));
  expect(
    updateDetails(openOffboarding(), { ...command, part: { ...part, ends: '' } }, later),
  ).toEqual(refused('part_needs_words', { field: 'part.ends' }));
});
