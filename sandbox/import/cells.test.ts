import { readCell } from './cells';
import type { Property } from './columns';

const property = (type: string, more: Partial<Property> = {}): Property => ({
  name: 'p',
  label: 'P',
  type,
  fieldType: 'text',
  readOnly: false,
  options: [],
  ...more,
});
const stages = [
  { label: 'Marketing Qualified Lead', value: 'mql' },
  { label: 'Customer', value: 'customer' },
];
const choice = property('enumeration', { fieldType: 'select', options: stages });
const boxes = property('enumeration', { fieldType: 'checkbox', options: stages });

test.each<[Property, string, string]>([
  [property('number'), '1500000', '1500000'],
  [property('number'), '-0.5', '-0.5'],
  [property('number'), '1.5E6', '1.5E6'],
  [property('number'), '1,500,000.25', '1500000.25'],
  [property('bool'), 'Yes', 'true'],
  [property('bool'), 'FALSE', 'false'],
  [property('date'), '2026-03-31', '2026-03-31'],
  [property('date'), '2026-03-31 14:05', '2026-03-31'],
  [property('datetime'), '2026-03-31', '2026-03-31T00:00:00.000Z'],
  [property('datetime'), '2026-03-31 14:05', '2026-03-31T14:05:00.000Z'],
  [property('datetime'), '2026-03-31T14:05:09Z', '2026-03-31T14:05:09.000Z'],
  [choice, 'marketing qualified LEAD', 'mql'],
  [choice, 'customer', 'customer'],
  [boxes, 'Customer; Marketing Qualified Lead', 'customer;mql'],
  [property('string'), 'Größe; "x"', 'Größe; "x"'],
  [property('string', { name: 'domain' }), 'Known.Example', 'known.example'],
])('%j reads %j as %j', (kind, text, value) => {
  expect(readCell(kind, text)).toEqual({ is: 'value', value });
});

test.each([
  ['number', 'a lot', 'P is not a number: "a lot"'],
  ['number', '1.500,00', 'P is not a number: "1.500,00"'],
  ['number', '12,34', 'P is not a number: "12,34"'],
  ['number', '0x1F', 'P is not a number: "0x1F"'],
  ['bool', 'maybe', 'P is not a yes or no: "maybe"'],
  ['date', 'soon', 'P is not a date: "soon"'],
  ['date', '2026-02-30', 'P is not a date: "2026-02-30"'],
  ['datetime', '31.03.2026', 'P is not a date: "31.03.2026"'],
  ['datetime', '2026-03-31 25:00', 'P is not a date: "2026-03-31 25:00"'],
])('a %s cannot be %j', (type, text, reason) => {
  expect(readCell(property(type), text)).toEqual({ is: 'wrong', reason });
});

test('an option that the account lacks is none, also among others', () => {
  expect(readCell(choice, 'Churned')).toEqual({ is: 'none', option: 'Churned' });
  expect(readCell(boxes, 'Customer;Churned')).toEqual({ is: 'none', option: 'Churned' });
});

test('a long text is told by its start', () => {
  const cell = readCell(property('number'), 'x'.repeat(100));
  expect(cell).toEqual({ is: 'wrong', reason: `P is not a number: "${'x'.repeat(60)}…"` });
});
