import { bodyParts, maxPartLength, partsOf, textIn } from './app-data';

test('a long text is kept in parts and read back whole', () => {
  const text = 'x'.repeat(maxPartLength) + 'yz';
  const parts = partsOf(text, bodyParts) ?? {};
  expect(parts).toMatchObject({ data_3: 'yz', data_4: '' });
  expect(textIn(parts, bodyParts)).toBe(text);
});

test('a text that is too long for all parts cannot be kept', () => {
  expect(partsOf('x'.repeat(bodyParts.length * maxPartLength + 1), bodyParts)).toBeUndefined();
});
