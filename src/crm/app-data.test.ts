import { appDataParts, maxPartLength, partsOf, textIn } from './app-data';

test('a long text is kept in parts and read back whole', () => {
  const text = 'x'.repeat(maxPartLength) + 'yz';
  const parts = partsOf(text);
  expect(parts).toMatchObject({ data_2: 'yz', data_3: '' });
  expect(textIn(parts)).toBe(text);
});

test('a text that is too long for all parts is no text that can be kept', () => {
  expect(() => partsOf('x'.repeat(appDataParts.length * maxPartLength + 1))).toThrow(RangeError);
});
