/**
 * Writes the public holidays of all countries into functions/holidays, a file a country, from the library
 * date-holidays. The files are part of the project; they are written anew after an update of the library, or for other
 * years.
 *
 * Usage: npm run holidays
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countryNames, holidaysOf } from './holidays/make';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'functions', 'holidays');
const library = join(root, 'node_modules', 'date-holidays');
const write = (file: string, value: object) =>
  writeFileSync(join(out, file), `${JSON.stringify(value, null, 2)}\n`);

rmSync(join(out, 'data'), { recursive: true, force: true });
mkdirSync(join(out, 'data'), { recursive: true });
const names = countryNames();
for (const country of Object.keys(names)) write(`data/${country}.json`, holidaysOf(country));
write('data/countries.json', names);
const licence = readFileSync(join(library, 'LICENSE'), 'utf8').trim();
writeFileSync(
  join(out, 'NOTICE.txt'),
  `Public holidays, made from the data of date-holidays (https://github.com/commenthol/date-holidays); they are under the same licence as that data.\n\n${licence}\n`,
);
console.log(`Wrote the holidays of ${Object.keys(names).length} countries.`);
