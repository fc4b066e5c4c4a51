import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countryNames, holidaysOf, years } from './make';

const data = resolve('functions', 'holidays', 'data');
const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(data, `${name}.json`), 'utf8'));

test('there is a file of holidays for each country', () => {
  expect(read('countries')).toEqual(countryNames());
  const files = [...Object.keys(countryNames()), 'countries'].map((name) => `${name}.json`);
  expect(readdirSync(data).sort()).toEqual(files.sort());
});

test.each(['DE', 'GB', 'FR', 'IN', 'IL'])(
  'the holidays of %s are those of the library that is installed',
  (country) => expect(read(country)).toEqual(holidaysOf(country)),
);

test('the files have ten years', () => {
  expect(years).toHaveLength(10);
});
