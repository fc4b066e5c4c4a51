import Holidays from 'date-holidays';
import type { HolidayCalendar } from '../../src/calendar/holiday-calendar';

/** The years of the files: ten. */
export const years = Array.from({ length: 10 }, (_, index) => 2026 + index);

/** The public holidays of a country, for the country as a whole and for each of its regions, by the region's code. */
export interface CountryHolidays {
  days: HolidayCalendar['days'];
  regions: Record<string, { name: string; days: HolidayCalendar['days'] }>;
}

/** Returns the English names of all countries that the library knows, by ISO 3166 code, in the order of their names. */
export function countryNames(): Record<string, string> {
  const names = Object.entries(new Holidays().getCountries('en'));
  return Object.fromEntries(names.sort(([, a], [, b]) => a.localeCompare(b, 'en')));
}

/** Returns the public holidays of a country. */
export function holidaysOf(country: string): CountryHolidays {
  const states: Record<string, string> | null = new Holidays().getStates(country, 'en');
  const regions = Object.entries(states ?? {}).sort(([, a], [, b]) => a.localeCompare(b, 'en'));
  return {
    days: daysOf(country),
    regions: Object.fromEntries(
      regions.map(([region, name]) => [region, { name, days: daysOf(country, region) }]),
    ),
  };
}

/** Returns the holidays of each year that are weekdays and last the whole day. */
function daysOf(country: string, region?: string): HolidayCalendar['days'] {
  const calendar = new Holidays(
    { country, ...(region && { state: region }) },
    { types: ['public'] },
  );
  return Object.fromEntries(
    years.map((year) => {
      const days = calendar.getHolidays(year).flatMap(({ date, start, end }) => {
        const first = date.slice(0, 10);
        const lasts = Math.round((end.getTime() - start.getTime()) / 86_400_000);
        return date.includes(' 00:00:00') ? daysFrom(first, lasts) : [];
      });
      const own = [...new Set(days)].filter((day) => day.startsWith(`${year}-`)).sort();
      return [
        String(year),
        own
          .filter(isWeekday)
          .map((day) => day.slice(5))
          .join(' '),
      ];
    }),
  );
}

const daysFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(`${first}T00:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10),
  );

const isWeekday = (day: string): boolean =>
  ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
