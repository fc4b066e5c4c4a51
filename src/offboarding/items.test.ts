import { registerById } from '../playbook/lookup';
import { answerIn, type Item } from './items';

const item = (answer?: string): Item => ({
  id: answer ?? 'open',
  register: 'alternative',
  values: { alternative: 'pause', ...(answer ? { answer } : {}) },
  state: answer ? 'done' : 'open',
});
const register = registerById('alternative');

test.each([
  [[], undefined],
  [[item()], undefined],
  [[item('declined')], 'declined'],
  [[item('declined'), item()], undefined],
  [[item('declined'), item(), item('accepted')], 'accepted'],
])('the items %j answer their step with %s', (items, answer) => {
  expect(answerIn(register, items)).toBe(answer);
});
