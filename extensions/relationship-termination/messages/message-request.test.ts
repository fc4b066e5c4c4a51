import { calendarDate } from '../../../src/calendar/calendar-date';
import { stepById } from '../../../src/playbook/lookup';
import { finishAfter } from './message-request';

const logged = { subject: 'Thank you', how: 'email', sentOn: calendarDate('2027-01-05') } as const;

test.each([
  ['exit_survey', { kind: 'date', date: '2027-01-05' }],
  ['explain_reasons', { kind: 'note', text: 'By e-mail on 5 January 2027: Thank you' }],
  ['team_training', { kind: 'none' }],
] as const)('a sent message is what finishes %s', (step, evidence) => {
  expect(finishAfter(stepById(step), 'todo', logged)).toEqual({
    name: 'update_step',
    parameters: { step, action: 'finish', evidence },
  });
});

test.each([
  ['that asks for a link', 'closing_letter', 'todo', logged],
  ['that is done', 'exit_survey', 'done', logged],
  ['for which nothing was logged', 'exit_survey', 'doing', undefined],
] as const)('a step %s is not offered to be finished', (_, step, state, sent) => {
  expect(finishAfter(stepById(step), state, sent)).toBeUndefined();
});
