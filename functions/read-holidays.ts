import { readHolidays } from './holidays/read';
import { handle } from './hubspot/handle';
import { readingFunctions } from '../src/api/functions/reading';

/** Returns the public holidays of a country or region, with the countries and regions to choose from. No API call. */
export const main = handle(
  'read_holidays',
  readingFunctions.read_holidays,
  async ({ country, region }) => ({
    ok: true,
    changed: false,
    value: await readHolidays(country, region),
  }),
);
