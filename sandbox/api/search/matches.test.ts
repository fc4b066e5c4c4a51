import { wholeProperty } from '../properties/whole-property';
import { compareValues, matches } from './matches';
import type { Filter } from './entities';

const property = (type: string) =>
  wholeProperty(
    { name: 'p', label: 'P', type, fieldType: 'text' },
    'g',
    0,
    '2026-01-01T00:00:00.000Z',
  );
const fits = (type: string, stored: string | undefined, filter: Omit<Filter, 'propertyName'>) =>
  matches(property(type), stored, { propertyName: 'p', ...filter });

it.each<[string, string | undefined, Omit<Filter, 'propertyName'>, boolean]>([
  ['string', 'Bonn', { operator: 'EQ', value: 'bonn' }, true],
  ['enumeration', 'a', { operator: 'EQ', value: 'A' }, false],
  ['enumeration', 'a;b', { operator: 'EQ', value: 'b' }, true],
  ['string', 'Bonn', { operator: 'NEQ', value: 'Ulm' }, true],
  ['string', undefined, { operator: 'NEQ', value: 'Ulm' }, true],
  ['number', '9', { operator: 'LT', value: '10' }, true],
  ['number', '10', { operator: 'LTE', value: '10' }, true],
  ['number', '10', { operator: 'GT', value: '9' }, true],
  ['number', '9', { operator: 'GTE', value: '10' }, false],
  ['date', '2026-01-05', { operator: 'LT', value: '1767657600000' }, true],
  ['datetime', '2026-01-05T10:00:00.000Z', { operator: 'GT', value: '2026-01-05' }, true],
  ['number', '5', { operator: 'BETWEEN', value: '5', highValue: '7' }, true],
  ['number', '8', { operator: 'BETWEEN', value: '5', highValue: '7' }, false],
  ['string', 'Bonn', { operator: 'IN', values: ['bonn'] }, true],
  ['string', 'Bonn', { operator: 'IN', values: ['Bonn'] }, false],
  ['enumeration', 'Bonn', { operator: 'IN', values: ['Bonn'] }, true],
  ['string', 'Bonn', { operator: 'NOT_IN', values: ['bonn'] }, false],
  ['string', undefined, { operator: 'HAS_PROPERTY' }, false],
  ['string', undefined, { operator: 'NOT_HAS_PROPERTY' }, true],
  ['string', undefined, { operator: 'LT', value: '3' }, false],
  ['string', 'ann@acme.example', { operator: 'CONTAINS_TOKEN', value: 'acme' }, true],
  ['string', 'ann@acme.example', { operator: 'CONTAINS_TOKEN', value: '*@acme.*' }, true],
  ['string', 'ann@acme.example', { operator: 'CONTAINS_TOKEN', value: 'acm' }, false],
  ['string', 'Acme', { operator: 'NOT_CONTAINS_TOKEN', value: 'acme' }, false],
])('filters a %s', (type, stored, filter, expected) => {
  expect(fits(type, stored, filter)).toBe(expected);
});

it('orders numbers as numbers and words without case', () => {
  expect(compareValues(property('number'), '9', '10')).toBeLessThan(0);
  expect(compareValues(property('string'), 'b', 'A')).toBeGreaterThan(0);
});
