import { addDays, type CalendarDate } from '../../src/calendar/calendar-date';
import { addMonths } from '../../src/calendar/period';
import type { KnownContract } from '../../src/offboarding/offboarding';

/** Returns a one-year contract that ends on a date and renews yearly with one month's notice. */
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
