import { wholeProperty } from './whole-property';
import { checkValue } from './rules';

const property = (type: string, fieldType: string, values: string[] = []) => ({
  ...wholeProperty({ name: 'p', label: 'P', type, fieldType }, 'g', 0, '2026-01-01T00:00:00.000Z'),
  options: values.map((value) => ({ value, label: value, displayOrder: 0, hidden: false })),
});
const text = property('string', 'text');
const number = property('number', 'number');
const bool = property('bool', 'booleancheckbox');
const date = property('date', 'date');
const instant = property('datetime', 'date');
const select = property('enumeration', 'select', ['a', 'b']);
const many = property('enumeration', 'checkbox', ['a', 'b', 'c']);

it.each([
  [text, 'words', 'words'],
  [text, 'x'.repeat(65_536), 'x'.repeat(65_536)],
  [number, '1.5', '1.5'],
  [number, '-2e3', '-2e3'],
  [number, '', ''],
  [bool, 'TRUE', 'true'],
  [date, '2026-02-28', '2026-02-28'],
  [date, '1767225600000', '2026-01-01'],
  [date, '2026-01-01T00:00:00Z', '2026-01-01'],
  [instant, '2026-01-01T10:00:00+02:00', '2026-01-01T08:00:00.000Z'],
  [instant, '1767225600001', '2026-01-01T00:00:00.001Z'],
  [select, 'a', 'a'],
  [many, 'a;c', 'a;c'],
])('stores what HubSpot stores', (kind, raw, value) => {
  expect(checkValue(kind, raw)).toEqual({ ok: true, value });
});

it.each([
  [text, 'x'.repeat(65_537), 'PROPERTY_VALUE_TOO_LONG'],
  [number, 'abc', 'INVALID_NUMBER'],
  [number, '1,5', 'INVALID_NUMBER'],
  [number, 'Infinity', 'INVALID_NUMBER'],
  [bool, 'yes', 'INVALID_BOOLEAN'],
  [date, '2026-02-30', 'INVALID_DATE'],
  [date, '28.02.2026', 'INVALID_DATE'],
  [date, '1767225600001', 'INVALID_DATE'],
  [instant, 'soon', 'INVALID_DATE'],
  [select, 'A', 'INVALID_OPTION'],
  [select, 'a;b', 'INVALID_OPTION'],
  [many, 'a;x', 'INVALID_OPTION'],
])('refuses what HubSpot refuses', (kind, raw, error) => {
  expect(checkValue(kind, raw)).toMatchObject({
    ok: false,
    problem: { error, name: 'p', isValid: false },
  });
});

it('adds options to those that are there after a semicolon', () => {
  expect(checkValue(many, ';b', 'a')).toEqual({ ok: true, value: 'a;b' });
});
