import { addDays, type CalendarDate } from '../../src/calendar/calendar-date';
import { addMonths } from '../../src/calendar/period';
import type { KnownContract } from '../../src/offboarding/offboarding';

/** A contract for a year that ends on a day, and on by the year unless notice is given a month before. */
export function contractUntil(end: CalendarDate): KnownContract {
  return {
    terms: {
      start: addDays(addMonths(end, -12), 1),
      term: { kind: 'until', on: end },
      renewal: { kind: 'automatic', period: { length: 1, unit: 'years' } },
      notice: { length: { length: 1, unit: 'months' }, to: 'term_end', from: { kind: 'sending' } },
      amendments: [],
      holidays: [],
    },
  };
}
