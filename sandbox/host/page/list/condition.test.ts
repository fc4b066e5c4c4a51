import { readCondition, toFilter, writeCondition, type Condition } from './condition';

const now = Date.parse('2027-03-10T15:00:00Z');
const filter = (text: string) => toFilter('closed_on', readCondition(text), now);

test.each<[string, Condition]>([
  ['transition', { way: 'equals', value: 'transition' }],
  ['(unknown)', { way: 'unknown', value: '' }],
  ['(contains)north (east)', { way: 'contains', value: 'north (east)' }],
  ['(one_of)a;b', { way: 'one_of', value: 'a;b' }],
])('%s is read and written the same', (text, condition) => {
  expect(readCondition(text)).toEqual(condition);
  expect(writeCondition(condition)).toBe(text);
});

test('brackets that name no way belong to the value', () =>
  expect(readCondition('(old) north')).toEqual({ way: 'equals', value: '(old) north' }));

test('days count from today, which belongs to both', () => {
  const [today, end] = [Date.parse('2027-03-10'), Date.parse('2027-03-11') - 1];
  const day = 86_400_000;
  expect(filter('(next)2')).toMatchObject({ value: `${today}`, highValue: `${end + 2 * day}` });
  expect(filter('(past)2')).toMatchObject({ value: `${today - 2 * day}`, highValue: `${end}` });
});

test('a day itself is neither before nor after it', () => {
  const day = Date.parse('2027-03-10');
  expect(filter('(before)2027-03-10')).toMatchObject({ operator: 'LT', value: `${day}` });
  expect(filter('(after)2027-03-10')).toMatchObject({
    operator: 'GT',
    value: `${day + 86_399_999}`,
  });
});

test('a text is found anywhere in a word', () =>
  expect(filter('(contains)orth')).toEqual({
    propertyName: 'closed_on',
    operator: 'CONTAINS_TOKEN',
    value: '*orth*',
  }));
