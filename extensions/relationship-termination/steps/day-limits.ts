import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { WhenShape } from '../../../src/playbook/shape';
import { sentenceOf } from '../../shared/sentences';

/** The days that a date field takes, and the sentence for other days. */
export function dayLimits(when: WhenShape | undefined, today: CalendarDate) {
  switch (when) {
    case 'past':
      return { max: today, outside: sentenceOf({ code: 'date_not_yet' }) };
    case 'future':
      return { min: today, outside: sentenceOf({ code: 'date_is_over' }) };
    case undefined:
      return {};
  }
}
