import { calendarDate } from '../calendar/calendar-date';
import { dueDate } from './due-date';
import { openOffboarding } from './testing';

const finalServiceDate = calendarDate('2027-06-30');
const saturday = calendarDate('2027-07-31');
const soon = calendarDate('2027-03-08');
const stageEntered = { agreements: calendarDate('2027-03-12') };

test.each([
  ['three working days from the start', 'meet_client', {}, '2027-03-04'],
  ['five working days from the start', 'hear_concerns', {}, '2027-03-08'],
  ['from the day on which its stage was entered', 'review_terms', { stageEntered }, '2027-03-17'],
  ['on no day before its stage is entered', 'handover_plan', { stageEntered }, undefined],
  ['before the final service date', 'closing_letter', { finalServiceDate }, '2027-06-28'],
  ['on the final service date', 'client_sign_off', { finalServiceDate }, '2027-06-30'],
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
] as const)('a step is due %s', (_, step, changes, expected) => {
  expect(dueDate(step, openOffboarding(changes))).toBe(expected);
});
