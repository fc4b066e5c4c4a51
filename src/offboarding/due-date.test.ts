import { calendarDate } from '../calendar/calendar-date';
import { dateOf, dueDate } from './due-date';
import { progressOf } from './progress';
import { openOffboarding } from './testing';
import { fromOctober, knownContract } from './testing-contract';

const finalServiceDate = calendarDate('2027-06-30');
const saturday = calendarDate('2027-07-31');
const soon = calendarDate('2027-03-08');
const contract = fromOctober();
const missed = knownContract();
const withHolidays = knownContract({
  holidays: [calendarDate('2027-03-03'), calendarDate('2027-06-30'), calendarDate('2027-12-27')],
});
const noticeGiven = knownContract({}, { on: calendarDate('2026-12-01') });
const nearDeadline = knownContract({ start: calendarDate('2026-06-04') });
const stageEntered = { agreements: calendarDate('2027-03-12') };

test.each([
  ['three working days from the start', 'meet_client', {}, '2027-03-04'],
  ['five working days from the start', 'hear_concerns', {}, '2027-03-08'],
  ['from the day on which its stage was entered', 'review_terms', { stageEntered }, '2027-03-17'],
  ['on no day before its stage is entered', 'handover_plan', { stageEntered }, undefined],
  ['before the final service date', 'closing_letter', { finalServiceDate }, '2027-06-28'],
  ['on the final service date', 'client_sign_off', { finalServiceDate }, '2027-06-30'],
  ['a day later for a holiday on the way', 'meet_client', { contract: withHolidays }, '2027-03-05'],
  [
    'on the last working day before a holiday',
    'client_sign_off',
    { contract: withHolidays, finalServiceDate },
    '2027-06-29',
  ],
  [
    'before the renewal, and before a holiday',
    'stop_renewal',
    { contract: withHolidays },
    '2027-12-23',
  ],
  [
    'on the Friday before an end on Saturday',
    'client_sign_off',
    { finalServiceDate: saturday },
    '2027-07-30',
  ],
  ['after the final service date', 'exit_survey', { finalServiceDate }, '2027-07-05'],
  ['on no day while the end is unknown', 'exit_survey', {}, undefined],
  [
    'on the day of the start when the end is near',
    'settle_payments',
    { finalServiceDate: soon },
    '2027-03-01',
  ],
  [
    'on the day on which the first open invoice is due, where that is later',
    'settle_payments',
    {
      finalServiceDate,
      moneyOpen: { amount: 1, asOf: soon, firstDue: calendarDate('2027-06-20') },
    },
    '2027-06-20',
  ],
  [
    'before the final service date where the first open invoice is due sooner',
    'settle_payments',
    { finalServiceDate, moneyOpen: { amount: 1, asOf: soon, firstDue: soon } },
    '2027-06-09',
  ],
  [
    'ten working days from the start while the contract is unknown',
    'stop_renewal',
    {},
    '2027-03-15',
  ],
  [
    'five working days before the renewal can last be stopped',
    'stop_renewal',
    { contract },
    '2027-06-23',
  ],
  [
    'before the next renewal when it was too late at the start',
    'stop_renewal',
    { contract: missed },
    '2027-12-24',
  ],
  [
    'on the day of the start when the deadline is near',
    'stop_renewal',
    { contract: nearDeadline },
    '2027-03-01',
  ],
  [
    'as if the contract were unknown when notice was given before',
    'stop_renewal',
    { contract: noticeGiven },
    '2027-03-15',
  ],
] as const)('a step is due %s', (_, step, changes, expected) => {
  expect(dueDate(step, openOffboarding(changes))).toBe(expected);
});

const monthly = knownContract({
  term: { kind: 'open_ended' },
  renewal: { kind: 'none' },
  notice: { length: { length: 1, unit: 'months' }, to: 'month_end', from: { kind: 'sending' } },
});
const otherwise = { anchor: 'start', workingDays: 10 } as const;

const rolling = {
  term: { kind: 'period', period: { length: 1, unit: 'months' } },
  renewal: { kind: 'automatic', period: { length: 1, unit: 'months' } },
} as const;
const aMonths = (to: 'any_day' | 'term_end') => ({
  notice: { length: { length: 1, unit: 'months' }, to, from: { kind: 'sending' } } as const,
});
const { term, renewal } = monthly.terms;

test.each([
  ['without an end, to the end of a month', { contract: monthly }, '2027-03-23'],
  [
    'without an end, with a last day of service',
    { contract: monthly, finalServiceDate },
    '2027-05-21',
  ],
  [
    'without an end, with a last day of service that is too soon',
    { contract: monthly, finalServiceDate: soon },
    '2027-03-23',
  ],
  [
    'without an end, to any day: no deadline',
    { contract: knownContract({ term, renewal, ...aMonths('any_day') }) },
    '2027-03-15',
  ],
  [
    'renewing monthly, to the end of a term',
    { contract: knownContract({ ...rolling, ...aMonths('term_end') }) },
    '2027-03-23',
  ],
  [
    'renewing monthly, to any day',
    { contract: knownContract({ ...rolling, ...aMonths('any_day') }) },
    '2027-03-15',
  ],
  [
    'renewing monthly, to any day, with a last day of service',
    { contract: knownContract({ ...rolling, ...aMonths('any_day') }), finalServiceDate },
    '2027-05-21',
  ],
] as const)('stopping a contract is due before its first notice day: %s', (_, changes, due) => {
  const o = openOffboarding({ stage: 'agreements', ...changes });
  expect(dueDate('stop_renewal', o)).toBe(due);
  const overdue = (today: string) =>
    progressOf(o, calendarDate(today)).steps.find(({ id }) => id === 'stop_renewal')?.overdue;
  expect([overdue(due), overdue('2027-06-01')]).toEqual([false, true]);
});

test.each([
  ['on the deadline itself', 0, { contract: monthly, finalServiceDate }, '2027-05-28'],
  ['before it', -2, { contract: monthly, finalServiceDate }, '2027-05-26'],
  [
    'on the Friday before a deadline on Saturday',
    0,
    { contract: monthly, finalServiceDate: calendarDate('2027-08-31') },
    '2027-07-30',
  ],
  ['otherwise while the end is unknown', -2, { contract: monthly }, '2027-03-15'],
  ['otherwise while the contract is unknown', -2, { finalServiceDate }, '2027-03-15'],
  [
    'otherwise when the deadline was over at the start',
    -2,
    { contract: monthly, finalServiceDate: soon },
    '2027-03-15',
  ],
] as const)('what hangs on notice for the end is due %s', (_, workingDays, changes, expected) => {
  const due = { anchor: 'notice_deadline', workingDays, otherwise } as const;
  expect(dateOf(due, 'stop_renewal', openOffboarding(changes))).toBe(expected);
});

test('a deadline on a weekend counts from the working day before it', () => {
  const onSaturday = knownContract({ start: calendarDate('2026-11-01') });
  const due = { anchor: 'stop_renewal_by', workingDays: -2, otherwise } as const;
  const o = openOffboarding({ contract: onSaturday });
  expect(dateOf(due, 'stop_renewal', o)).toBe('2027-07-28');
});

test.each([
  ['start', '2027-03-01'],
  ['stage', '2027-03-08'],
] as const)('what is due at once is due on the next working day (%s)', (anchor, expected) => {
  const entered = { communication: calendarDate('2027-03-06') };
  const o = openOffboarding({ stageEntered: entered });
  expect(dateOf({ anchor, workingDays: 0 }, 'meet_client', o)).toBe(expected);
});
