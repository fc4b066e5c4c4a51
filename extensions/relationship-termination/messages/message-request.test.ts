import { calendarDate } from '../../../src/calendar/calendar-date';
import { underWay, withDone } from '../../shared/testing/offboardings';
import { finishAfter } from './message-request';

const logged = { subject: 'Thank you', how: 'email', sentOn: calendarDate('2027-01-05') } as const;
const text = 'By e-mail on 5 January 2027: Thank you';

test.each([
  ['survey_invitation', 'exit_survey', { kind: 'date', date: '2027-01-05' }],
  ['event_invitation', 'networking_plan', { kind: 'note', text }],
  ['closing_letter', 'closing_letter', { kind: 'note', text }],
] as const)('%s is what finishes %s', (message, step, evidence) => {
  expect(finishAfter(message, underWay(), logged)).toEqual({
    name: 'update_step',
    parameters: { step, action: 'finish', evidence },
  });
});

test.each([
  ['of a step that asks for a form', 'thank_you', underWay(), logged],
  ['of a step that is done', 'announcement', withDone(underWay(), 'explain_reasons'), logged],
  ['that was not logged', 'announcement', underWay(), undefined],
] as const)('a message %s finishes nothing', (_, message, offboarding, sent) => {
  expect(finishAfter(message, offboarding, sent)).toBeUndefined();
});
