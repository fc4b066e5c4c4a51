import { calendarDate } from '../calendar/calendar-date';
import { registerById } from '../playbook/lookup';
import { itemsBeyondService, stepsBeyondService } from './beyond-service';
import type { Item } from './items';
import { aMark, openOffboarding, withStep } from './testing';

const finalServiceDate = calendarDate('2027-03-31');
const ending = openOffboarding({ finalServiceDate });
const withData = (done_by: string) =>
  withStep(ending, 'protect_data', {
    state: 'done',
    mark: aMark,
    evidence: { kind: 'form', values: { choice: 'delete', carried_out_by: 'Ole', done_by } },
  });

test('data work that is to be done after the last day of service is named', () => {
  expect(stepsBeyondService(withData('2027-03-31'))).toEqual([]);
  expect(stepsBeyondService(withData('2027-04-30'))).toEqual([
    { what: 'Work on the client’s data', until: '2027-04-30' },
  ]);
});

const access = (due: string, state: Item['state'] = 'open'): Item => ({
  id: due,
  register: 'access',
  values: { system: 'CRM' },
  due: calendarDate(due),
  state,
});
const longest = (...items: Item[]) => itemsBeyondService(registerById('access'), items, ending);

test('access that stays open longest after the last day of service is named', () => {
  expect(longest(access('2027-03-31'), access('2027-05-31', 'done'))).toBeUndefined();
  expect(longest(access('2027-04-30'), access('2027-04-02'))).toEqual({
    what: 'Access',
    until: '2027-04-30',
  });
});

test('while the last day of service is not known nothing goes on after it', () => {
  const o = openOffboarding({});
  expect(itemsBeyondService(registerById('access'), [access('2027-04-30')], o)).toBeUndefined();
});
