import { digitsOf } from './currency-digits';

test.each([
  ['EUR', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['HUF', 2],
  ['not a currency', 2],
])('%s has %d decimals', (currency, digits) => {
  expect(digitsOf(currency)).toBe(digits);
});
