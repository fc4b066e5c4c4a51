import { calendarDate } from '../calendar/calendar-date';
import type { Item } from '../offboarding/items';
import { itemFacts } from './item-facts';

const duty = (id: string, words: string, more: Partial<Item> = {}): Item => ({
  id,
  register: 'duty',
  values: { duty: words, bound: 'us' },
  state: 'open',
  ...more,
});

test('open duties are listed with their ends, the soonest first', () => {
  const items = [
    duty('a', 'Confidentiality', { due: calendarDate('2029-05-01') }),
    duty('b', 'Warranty', { due: calendarDate('2028-01-31') }),
  ];
  expect(itemFacts(items)).toEqual({
    lasting_duties: 'Warranty (31 January 2028); Confidentiality (1 May 2029)',
  });
});

test('what is done is not listed, and an empty list is not known', () => {
  const items = [
    duty('a', 'Warranty', { state: 'done' }),
    duty('b', 'Confidentiality', { due: calendarDate('2029-05-01') }),
  ];
  expect(itemFacts(items)).toEqual({ lasting_duties: 'Confidentiality (1 May 2029)' });
  expect(itemFacts([])).toEqual({});
});

test('a list whose items are all done says so', () => {
  expect(itemFacts([duty('a', 'Warranty', { state: 'done' })])).toEqual({
    lasting_duties: 'nothing any more, each duty has ended',
  });
});

test('what was declined is not offered again', () => {
  const offered = (id: string, alternative: string, more: Partial<Item>): Item => ({
    id,
    register: 'alternative',
    values: { alternative, ...more.values },
    state: more.state ?? 'open',
  });
  const declined = offered('a', 'pause', { state: 'done', values: { answer: 'declined' } });
  const taken = offered('b', 'partner', { state: 'done', values: { answer: 'accepted' } });
  expect(itemFacts([declined, taken])).toEqual({
    declined_alternatives: 'A pause until a fixed day',
  });
  expect(itemFacts([declined, offered('c', 'later', {})])).toMatchObject({
    alternative: 'a talk at a later date',
  });
  const event = { id: 'e', register: 'event', state: 'open' } as const;
  const values = { event: 'Trade fair', invitation: 'declined' };
  expect(itemFacts([{ ...event, values }])).toEqual({});
});

test('an invitation knows the next event, its day and its place', () => {
  const event = (id: string, name: string, day: string): Item => ({
    id,
    register: 'event',
    values: { event: name, place: 'Hanover', invitation: 'to_send' },
    state: 'open',
    due: calendarDate(day),
  });
  const items = [event('a', 'Congress', '2027-10-01'), event('b', 'Trade fair', '2027-04-21')];
  expect(itemFacts(items)).toEqual({
    event_name: 'Trade fair',
    event_date: '2027-04-21',
    event_place: 'Hanover',
  });
});
