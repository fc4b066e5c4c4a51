import { calendarDate } from '../calendar/calendar-date';
import { openOffboarding } from '../offboarding/testing';
import { surveyEvents } from './survey-events';

const dayOf = () => calendarDate('2027-03-20');
const mark = { by: { id: '8', name: 'Ben Baker' }, at: '2027-03-20T09:00:00.000Z', requestId: 'd' };

test('who looks back hears what the client answered, and the score with its scale', () => {
  const values = { handling: '4', would_have_changed: 'An earlier call.' };
  const answers = { values, source: 'client', times: 1, mark, firstAt: mark.at } as const;
  expect(surveyEvents(openOffboarding({ survey: { answers } }), dayOf)).toEqual([
    { on: '2027-03-20', what: 'The client answered the survey' },
    { what: 'Survey, what would have changed it: An earlier call.' },
    { what: 'Survey, how we handled the ending: 4 of 5' },
  ]);
});

test('without an answer there is nothing to hear', () => {
  expect(surveyEvents(openOffboarding(), dayOf)).toEqual([]);
});
