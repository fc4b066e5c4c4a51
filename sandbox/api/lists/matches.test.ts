import { wholeProperty } from '../properties/whole-property';
import { operationSchema, type TimePoint } from './filters';
import { fits, inBranch } from './matches';
import { millisOf } from './time-point';

/** Past midnight in Berlin, still the day before in UTC and in New York. */
const now = new Date('2026-03-10T23:30:00.000Z');
const property = (type: string) =>
  wholeProperty({ name: 'p', label: 'P', type, fieldType: 'text' }, 'g', 0, now.toISOString());
const today = (zoneId: string, offset?: object) => ({
  timeType: 'INDEXED',
  zoneId,
  timezoneSource: 'CUSTOM',
  indexReference: { referenceType: 'TODAY' },
  ...(offset && { offset }),
});
const berlin = today('Europe/Berlin');
const point = (operator: string, timePoint: object, more: object = {}) => ({
  operationType: 'TIME_POINT',
  operator,
  timePoint,
  ...more,
});
const ranged = (operator: string, from: object, to: object, more: object = {}) => ({
  operationType: 'TIME_RANGED',
  operator,
  lowerBoundTimePoint: from,
  upperBoundTimePoint: to,
  ...more,
});
const options = (operator: string, ...values: string[]) => ({
  operationType: 'ENUMERATION',
  operator,
  values,
});
const words = (operator: string, ...values: string[]) => ({
  operationType: 'MULTISTRING',
  operator,
  values,
});
const size = (operator: string, value: number) => ({ operationType: 'NUMBER', operator, value });

it.each<[string, string | undefined, object, boolean]>([
  ['date', '2026-03-10', point('IS_BEFORE', berlin), true],
  ['date', '2026-03-11', point('IS_BEFORE', berlin), false],
  ['date', '2026-03-10', point('IS_BEFORE', today('America/New_York')), false],
  ['date', '2026-03-11', point('IS_BEFORE', berlin, { endpointBehavior: 'INCLUSIVE' }), true],
  ['date', '2026-03-11', point('IS_AFTER', berlin), false],
  ['date', '2026-03-12', point('IS_AFTER', berlin), true],
  ['date', undefined, point('IS_BEFORE', berlin), false],
  ['date', undefined, point('IS_BEFORE', berlin, { includeObjectsWithNoValueSet: true }), true],
  ['date', '2026-03-04', point('IS_BEFORE', today('Europe/Berlin', { days: -7 })), false],
  ['date', '2026-03-03', point('IS_BEFORE', today('Europe/Berlin', { weeks: -1 })), true],
  ['date', '2026-04-10', point('IS_BEFORE', today('Europe/Berlin', { months: 1 })), true],
  ['datetime', '2026-03-10T22:59:59.000Z', point('IS_BEFORE', berlin), true],
  ['datetime', '2026-03-10T23:00:01.000Z', point('IS_BEFORE', berlin), false],
  ['date', '2026-03-18', ranged('IS_BETWEEN', berlin, today('Europe/Berlin', { days: 7 })), true],
  ['date', '2026-03-19', ranged('IS_BETWEEN', berlin, today('Europe/Berlin', { days: 7 })), false],
  ['date', '2026-03-19', ranged('IS_NOT_BETWEEN', berlin, berlin), true],
  [
    'date',
    '2026-03-11',
    ranged('IS_BETWEEN', berlin, berlin, { upperBoundEndpointBehavior: 'EXCLUSIVE' }),
    false,
  ],
  ['enumeration', 'b', options('IS_ANY_OF', 'a', 'b'), true],
  ['enumeration', 'c', options('IS_ANY_OF', 'a', 'b'), false],
  ['enumeration', 'c', options('IS_NONE_OF', 'a', 'b'), true],
  ['enumeration', 'a;c', options('IS_NONE_OF', 'a', 'b'), false],
  ['enumeration', 'a;b', options('IS_EXACTLY', 'b', 'a'), true],
  ['enumeration', 'a;b;c', options('IS_EXACTLY', 'b', 'a'), false],
  ['enumeration', 'a;b;c', options('IS_NOT_EXACTLY', 'b', 'a'), true],
  ['enumeration', 'a;b;c', options('CONTAINS_ALL', 'b', 'a'), true],
  ['enumeration', 'a', options('DOES_NOT_CONTAIN_ALL', 'b', 'a'), true],
  ['string', 'Acme AG', { operationType: 'STRING', operator: 'STARTS_WITH', value: 'acme' }, true],
  ['string', 'Acme AG', words('IS_EQUAL_TO', 'x', 'acme ag'), true],
  ['string', 'Acme AG', words('IS_NOT_EQUAL_TO', 'x', 'acme ag'), false],
  ['string', 'Acme AG', words('CONTAINS', 'cme'), true],
  ['string', 'Acme AG', words('DOES_NOT_CONTAIN', 'cme'), false],
  ['string', 'Acme AG', words('ENDS_WITH', 'AG'), true],
  ['number', '5', size('IS_EQUAL_TO', 5), true],
  ['number', '5', size('IS_NOT_EQUAL_TO', 5), false],
  ['number', '5', size('IS_GREATER_THAN', 5), false],
  ['number', '5', size('IS_GREATER_THAN_OR_EQUAL_TO', 5), true],
  ['number', '5', size('IS_LESS_THAN', 5), false],
  ['number', '10', size('IS_LESS_THAN', 9), false],
  ['number', '5', size('IS_LESS_THAN_OR_EQUAL_TO', 5), true],
  ['bool', 'true', { operationType: 'BOOL', operator: 'IS_EQUAL_TO', value: true }, true],
  ['bool', 'true', { operationType: 'BOOL', operator: 'IS_NOT_EQUAL_TO', value: true }, false],
  ['string', 'x', { operationType: 'ALL_PROPERTY', operator: 'IS_KNOWN' }, true],
  ['string', undefined, { operationType: 'ALL_PROPERTY', operator: 'IS_UNKNOWN' }, true],
])('asks a %s of %s by %j', (type, stored, operation, expected) => {
  expect(fits(operationSchema.parse(operation), stored, property(type), now)).toBe(expected);
});

it('finds midnight on the day on which clocks change', () => {
  const day = (month: number, date: number): TimePoint => ({
    timeType: 'DATE',
    year: 2026,
    month,
    day: date,
    zoneId: 'Europe/Berlin',
  });
  expect(new Date(millisOf(day(3, 29), now, false)).toISOString()).toBe('2026-03-28T23:00:00.000Z');
  expect(new Date(millisOf(day(3, 30), now, false)).toISOString()).toBe('2026-03-29T22:00:00.000Z');
  expect(new Date(millisOf(day(3, 29), now, true)).toISOString()).toBe('2026-03-29T00:00:00.000Z');
});

it('joins by or, and within it by and', () => {
  const filter = (name: string) => ({
    filterType: 'PROPERTY' as const,
    property: name,
    operation: operationSchema.parse({ operationType: 'ALL_PROPERTY', operator: 'IS_KNOWN' }),
  });
  const and = (...names: string[]) => ({
    filterBranchType: 'AND' as const,
    filterBranchOperator: 'AND' as const,
    filterBranches: [],
    filters: names.map(filter),
  });
  const root = {
    filterBranchType: 'OR' as const,
    filterBranchOperator: 'OR' as const,
    filters: [],
    filterBranches: [and('a', 'b'), and('c')],
  };
  const has = (properties: Record<string, string>) =>
    inBranch(root, { properties, definition: () => property('string'), now });
  expect([has({ a: '1' }), has({ a: '1', b: '1' }), has({ c: '1' })]).toEqual([false, true, true]);
});
