import { calendarDate } from '../../src/calendar/calendar-date';
import { rowWith } from '../../src/portfolio/testing';
import { nextDueInWords, stageInWords, timeInStage, waitsInWords } from './row-words';

const today = calendarDate('2027-03-10');
const due = (properties: Record<string, string>) => nextDueInWords(rowWith('1', properties), today);

test('what is due is said with its day and how far it is', () => {
  expect(due({ offboarding_next_due: '2027-03-12' })).toBe('due 12 Mar, in 2 days');
  expect(due({ offboarding_next_due: '2027-03-08' })).toBe('2 days overdue');
});

test('in a pause nothing is overdue', () =>
  expect(due({ offboarding_status: 'paused', offboarding_next_due: '2027-03-08' })).toBe(
    'rests, was due 8 Mar',
  ));

test('no due date is not known while it is open, and nothing once it is closed', () => {
  expect(due({})).toBe('no due date known');
  expect(due({ offboarding_status: 'closed' })).toBe('nothing due');
});

test('the stage is said by its name, also of a start that did not finish', () => {
  expect(stageInWords(rowWith('1', { offboarding_status: 'paused' }))).toBe(
    'Open communication, paused',
  );
  expect(stageInWords(rowWith('1', { offboarding_status: 'starting' }))).toBe(
    'Start did not finish',
  );
  expect(stageInWords(rowWith('1', { offboarding_stage: 'gone' }))).toBe('not known');
});

test('days in the stage stand beside what is usual there, and are not known from a day to come', () => {
  const since = (day: string) =>
    timeInStage(rowWith('1', { offboarding_stage_entered_on: day }), today);
  expect(since('2027-03-01')).toBe('9 days in stage, usual 15');
  expect(since('2027-03-11')).toBe('days in stage: not known');
});

test('money that is waited for has its amount and currency, or is not known', () => {
  expect(
    waitsInWords(
      rowWith('1', {
        offboarding_held_by: 'money',
        offboarding_open_money: '12.5',
        offboarding_open_money_currency: 'KWD',
      }),
    ),
  ).toBe('waits for money: KWD 12.500');
  expect(waitsInWords(rowWith('1', { offboarding_held_by: 'money' }))).toBe(
    'waits for money: amount not known',
  );
});
