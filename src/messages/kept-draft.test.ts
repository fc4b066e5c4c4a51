import { registerById } from '../playbook/lookup';
import { keptDraft, originOf } from './kept-draft';

const followUps = registerById('follow_up');
const text = 'Dear Zoe,\n\nhow are you?';
const template = originOf('check_in_one_month', text);

test.each([
  ['as it was filled in', { message: text, template }],
  ['with other line breaks', { message: 'Dear Zoe,\r\n\r\nhow are you? ', template }],
  ['taken away', { message: '', template }],
])('a draft %s is filled anew when it is sent', (_, values) => {
  expect(keptDraft(followUps, values)).toEqual({ message: 'check_in_one_month' });
});

test('a draft that was changed by hand stays, also where only a name was put in', () => {
  const message = text.replace('Zoe', 'Max');
  expect(keptDraft(followUps, { message, template })).toEqual({
    message: 'check_in_one_month',
    byHand: message,
  });
});

test('a text of its own stays, and an item without one has a draft for all', () => {
  expect(keptDraft(followUps, { message: 'Hello' })).toEqual({
    message: 'personal_message',
    byHand: 'Hello',
  });
  expect(keptDraft(followUps, {})).toEqual({ message: 'personal_message' });
  expect(keptDraft(followUps, { message: 'Hello', template: 'no_such_draft:1' })).toMatchObject({
    message: 'personal_message',
    byHand: 'Hello',
  });
});

test('a list whose items have no message keeps none', () => {
  expect(keptDraft(registerById('event'), { event: 'Fair' })).toBeUndefined();
});
