import { addDays, addWorkingDays, type CalendarDate } from '../calendar/calendar-date';
import { addMonths } from '../calendar/period';
import { cadenceFor } from '../playbook/book';
import { type MessageId, type FollowUp } from '../playbook/lookup';
import { holidaysOf } from './holidays';
import type { Offboarding } from './offboarding';

/** A follow-up that a cadence plans for one offboarding. */
export interface PlannedFollowUp {
  due: CalendarDate;
  channel: string;
  about: string;
  message?: MessageId;
}

/**
 * Returns the follow-ups of this offboarding's cadence, earliest first, on working days, none before today. The
 * cadence is chosen by the analysed reason if there is one, else by the stated one. `plannedTopics`
 * lists the `about` texts of follow-ups already planned; if it is not empty, only follow-ups dated by the end of
 * the client's new contract are added, because that date may become known later.
 */
export function plannedFollowUps(
  o: Offboarding,
  today: CalendarDate,
  plannedTopics: readonly string[] = [],
): PlannedFollowUp[] {
  const { followUps } = cadenceOf(o);
  const holidays = holidaysOf(o);
  return followUps
    .filter(
      ({ when, about }) =>
        plannedTopics.length === 0 || ('before' in when && !plannedTopics.includes(about)),
    )
    .flatMap((followUp) => {
      const day = dayOf(followUp, o, today);
      const due = day && addWorkingDays(day, 0, holidays);
      const { channel, about, message } = followUp;
      return due && due >= today ? [{ due, channel, about, ...(message ? { message } : {}) }] : [];
    })
    .sort((a, b) => a.due.localeCompare(b.due));
}

export const cadenceOf = (o: Offboarding) =>
  cadenceFor(o.initiator, (o.analysedReason ?? o.statedReason).id, o);

function dayOf({ when }: FollowUp, o: Offboarding, today: CalendarDate): CalendarDate | undefined {
  if ('after' in when) return addMonths(o.finalServiceDate ?? today, when.months);
  const { competitorContractEnd } = o;
  return competitorContractEnd && addDays(competitorContractEnd, -7 * when.weeks);
}
