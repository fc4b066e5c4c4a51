import { calendarDate } from '../../../src/calendar/calendar-date';
import { dueRule, stepLine } from './step-line';

test('a step that comes earlier for a reason says so', () => {
  const ending = { initiator: 'client', statedReason: { id: 'cost' } } as const;
  expect(dueRule('suggest_alternatives', ending)).toBe(
    'Due 5 working days after the day of the start.',
  );
});

test.each([
  ['meet_client', 'Due 3 working days after the day of the start.'],
  ['client_sign_off', 'Due on the last day of service.'],
  [
    'stop_renewal',
    'Due 5 working days before the last day to stop the renewal or give notice. While the contract has no such day, 10 working days after the day of the start.',
  ],
] as const)('the rule behind a due date is said: %s', (step, rule) => {
  expect(dueRule(step, { initiator: 'client', statedReason: { id: 'cost' } })).toBe(rule);
});

test('a step that the contract answers says so, and counts as done', () => {
  const view = {
    id: 'stop_renewal',
    stage: 'agreements',
    state: 'todo',
    overdue: false,
    answer: 'notice_given',
  } as const;
  const days = { today: calendarDate('2027-03-01'), portalDay: () => calendarDate('2027-03-01') };
  expect(stepLine(view, { state: 'todo' }, days)).toBe(
    '✓ Stop the renewal or give notice · answered by the contract: notice was entered',
  );
});
