import { calendarDate } from '../calendar/calendar-date';
import { searchFilter } from './search';
import type { Condition } from './views';

const today = calendarDate('2027-05-17');
const property = 'offboarding_next_due';

test.each<[string, Condition, object]>([
  ['one of some values', { property, is: ['a', 'b'] }, { operator: 'IN', values: ['a', 'b'] }],
  ['before today', { property, isBefore: 'today' }, { operator: 'LT', value: '2027-05-17' }],
  [
    'days from today on',
    { property, withinDays: 30 },
    { operator: 'BETWEEN', value: '2027-05-17', highValue: '2027-06-16' },
  ],
  [
    'this quarter',
    { property, since: 'quarter' },
    { operator: 'BETWEEN', value: '2027-04-01', highValue: '2027-05-17' },
  ],
  ['a value', { property, isKnown: true }, { operator: 'HAS_PROPERTY' }],
  ['no value', { property, isKnown: false }, { operator: 'NOT_HAS_PROPERTY' }],
])('a condition on %s becomes a filter of HubSpot’s search', (_name, condition, filter) =>
  expect(searchFilter(condition, today)).toEqual({ propertyName: property, ...filter }),
);
