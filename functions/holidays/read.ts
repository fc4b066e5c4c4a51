import * as z from 'zod/mini';
import { holidayDaysField, type HolidayChoice } from '../../src/api/holidays';

const namesFile = z.record(z.string(), z.string());

/** A file of `data`: the holidays of a country, and of each region by its code. */
const countryFile = z.object({
  days: holidayDaysField,
  regions: z.record(z.string(), z.object({ name: z.string(), days: holidayDaysField })),
});
type CountryFile = z.infer<typeof countryFile>;

/** Returns the public holidays of a country or of a region in it, for the years that the files have, and what else can be chosen. */
export async function readHolidays(country?: string, region?: string): Promise<HolidayChoice> {
  const names = z.parse(namesFile, await readFile('countries'));
  const isKnown = country !== undefined && Object.hasOwn(names, country);
  const file = isKnown ? z.parse(countryFile, await readFile(country)) : undefined;
  return {
    countries: Object.entries(names).map(([code, name]) => ({ code, name })),
    regions: Object.entries(file?.regions ?? {}).map(([code, { name }]) => ({ code, name })),
    ...(country && file && calendarOf(country, region, file)),
  };
}

function calendarOf(country: string, region: string | undefined, file: CountryFile) {
  const days = region === undefined ? file.days : file.regions[region]?.days;
  return days && { calendar: { country, ...(region && { region }), days } };
}

/** Reads a file of `data` that exists. */
async function readFile(name: string): Promise<unknown> {
  const loaded: unknown = await import(`./data/${name}.json`);
  return z.parse(z.object({ default: z.unknown() }), loaded).default;
}
