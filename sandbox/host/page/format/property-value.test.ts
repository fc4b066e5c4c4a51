import { displayMoney, displayValue } from './property-value';

const viewer = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
const owners = new Map([['7', 'Ada Lovelace']]);
const options = [
  { value: 'agreements', label: 'Agreements and contracts' },
  { value: 'transition', label: 'Smooth transition' },
];
const show = (type: string, value: string | null, more: object = {}) =>
  displayValue({ name: 'a_property', type, options: [], ...more }, value, owners, viewer);

test('a value that is missing, null or empty is shown as nothing', () => {
  expect(show('string', null)).toBe('');
  expect(show('number', '')).toBe('');
});

test('an option is shown by its label, and an option the account does not have by its value', () => {
  expect(show('enumeration', 'agreements', { options })).toBe('Agreements and contracts');
  expect(show('enumeration', 'gone', { options })).toBe('gone');
});

test('several options are shown one after the other', () => {
  expect(show('enumeration', 'transition;agreements', { options })).toBe(
    'Smooth transition, Agreements and contracts',
  );
});

test('an owner is shown by name, whichever property holds the id', () => {
  expect(show('enumeration', '7', { name: 'hubspot_owner_id' })).toBe('Ada Lovelace');
  expect(show('enumeration', '7', { referencedObjectType: 'OWNER' })).toBe('Ada Lovelace');
  expect(show('enumeration', '8', { name: 'hubspot_owner_id' })).toBe('Owner 8');
});

test('numbers are grouped unless the property says not to', () => {
  expect(show('number', '1250000')).toBe('1,250,000');
  expect(show('number', '1998', { numberDisplayHint: 'unformatted' })).toBe('1998');
  expect(show('number', '0.25', { numberDisplayHint: 'percentage' })).toBe('25%');
});

test('a yes-or-no property is shown in words', () => {
  expect(show('bool', 'true')).toBe('Yes');
  expect(show('bool', 'false')).toBe('No');
});

test('an amount carries its currency, and stays a number when the currency is not known', () => {
  expect(displayMoney('4200', 'EUR', viewer)).toBe('€4,200.00');
  expect(displayMoney('4200', null, viewer)).toBe('4,200.00');
  expect(displayMoney('4200', 'euros', viewer)).toBe('4,200.00');
});

test('no amount is shown as nothing, and zero as zero', () => {
  expect(displayMoney(null, 'EUR', viewer)).toBe('');
  expect(displayMoney('0', 'EUR', viewer)).toBe('€0.00');
});
