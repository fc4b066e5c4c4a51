import * as z from 'zod/mini';
import { isCalendarDate } from '../calendar/calendar-date';
import type { HolidayCalendar } from '../calendar/holiday-calendar';

/** ISO 3166 code of a country. */
export const countryField = z.string().check(z.regex(/^[A-Z]{2}$/));
/** Code of a region within a country, as the library date-holidays has it: `BY`. */
export const regionField = z.string().check(z.regex(/^[\w-]{1,16}$/));

const yearField = z.string().check(z.regex(/^\d{4}$/));

/** Holidays by year, each year as `MM-DD` separated by spaces. */
export const holidayDaysField = z.lazy(() =>
  z
    .record(yearField, z.string().check(z.maxLength(500)))
    .check(
      z.refine((years) =>
        Object.entries(years).every(([year, days]) =>
          days.split(' ').every((day) => day === '' || isCalendarDate(`${year}-${day}`)),
        ),
      ),
    ),
);

/** Public holidays of a country as the terms of a contract keep them. */
export const holidayCalendarField: z.ZodMiniType<HolidayCalendar> = z.lazy(() =>
  z.strictObject({
    country: countryField,
    region: z.optional(regionField),
    days: holidayDaysField,
  }),
);

const named = z.lazy(() => z.object({ code: z.string(), name: z.string() }));

/**
 * What can be chosen: all countries, and the regions of the chosen country. `calendar`: the holidays of the choice;
 * absent without a country, and for one that is not known.
 */
export const holidayChoiceField = z.lazy(() =>
  z.object({
    countries: z.array(named),
    regions: z.array(named),
    calendar: z.optional(holidayCalendarField),
  }),
);
export type HolidayChoice = z.infer<typeof holidayChoiceField>;
