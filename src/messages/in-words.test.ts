import { amountInWords, shortened } from './in-words';

test.each([
  [0, 'nothing'],
  [0.5, 'EUR 0.50'],
  [999, 'EUR 999.00'],
  [1250, 'EUR 1,250.00'],
  [1234567.891, 'EUR 1,234,567.89'],
])('%d is written as "%s"', (amount, words) => {
  expect(amountInWords(amount, 'EUR')).toBe(words);
});

test.each([
  [1250.4, 'JPY', 'JPY 1,250'],
  [1250.5, 'KWD', 'KWD 1,250.500'],
  [1250, undefined, '1,250.00, currency not known'],
])('%d %s is written as "%s"', (amount, currency, words) => {
  expect(amountInWords(amount, currency)).toBe(words);
});

test.each([
  ['One two', 7, 'One two'],
  ['One two three', 9, 'One two…'],
  ['Onetwothree', 6, 'Onetw…'],
])('"%s" in %d characters is "%s"', (text, length, words) => {
  expect(shortened(text, length)).toBe(words);
});
