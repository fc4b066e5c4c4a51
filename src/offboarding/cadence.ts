import { addDays, addWorkingDays, type CalendarDate } from '../calendar/calendar-date';
import { addMonths } from '../calendar/period';
import { cadenceFor, type MessageId, type Touch } from '../playbook/lookup';
import { holidaysOf } from './holidays';
import type { Offboarding } from './offboarding';

/** A touch that a cadence plans for one offboarding. */
export interface PlannedTouch {
  due: CalendarDate;
  channel: string;
  about: string;
  message?: MessageId;
}

/**
 * The touches of the cadence meant for this offboarding, the soonest first: on working days, and none that
 * would lie before today. The reason that was found counts before the one that was stated. Once something
 * is planned (`there`, what it is about), only what hangs on the client's new contract is added, whose end
 * may become known later.
 */
export function plannedTouches(
  o: Offboarding,
  today: CalendarDate,
  there: readonly string[] = [],
): PlannedTouch[] {
  const { touches } = cadenceOf(o);
  const holidays = holidaysOf(o);
  return touches
    .filter(({ when, about }) => there.length === 0 || ('before' in when && !there.includes(about)))
    .flatMap((touch) => {
      const day = dayOf(touch, o, today);
      const due = day && addWorkingDays(day, 0, holidays);
      const { channel, about, message } = touch;
      return due && due >= today ? [{ due, channel, about, ...(message ? { message } : {}) }] : [];
    })
    .sort((a, b) => a.due.localeCompare(b.due));
}

export const cadenceOf = (o: Offboarding) =>
  cadenceFor(o.initiator, (o.analysedReason ?? o.statedReason).id);

function dayOf({ when }: Touch, o: Offboarding, today: CalendarDate): CalendarDate | undefined {
  if ('after' in when) return addMonths(o.finalServiceDate ?? today, when.months);
  const { competitorContractEnd } = o;
  return competitorContractEnd && addDays(competitorContractEnd, -7 * when.weeks);
}
