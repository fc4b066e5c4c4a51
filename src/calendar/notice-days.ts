/** Arithmetic of one notice clause, without the contract's terms. */
import {
  addDays,
  addWorkingDays,
  lastWorkingDay,
  type CalendarDate,
  type Holidays,
} from './calendar-date';
import type { Arrival, Notice, NoticeLength } from './contract-terms';
import { addPeriod, countedBack, latestStart } from './period';

/** Returns how a notice arrives, also for terms that were stored without it. */
export function arrivalOf({ from }: Notice): Arrival | undefined {
  if (from.kind === 'sending') return undefined;
  return from.arrives ?? (from.postalDays === 0 ? 'any_day' : 'working_days');
}

/** Whether the days of arrival are counted in working days, or moved to one. */
export const arrivesOnWorkingDays = (notice: Notice): boolean =>
  notice.from.kind === 'receipt' && arrivalOf(notice) !== 'any_day';

/** Returns the day from which the notice period is counted: that of sending, or of receipt. */
export function countedFrom(
  notice: Notice,
  sentOn: CalendarDate,
  holidays: Holidays,
  receivedOn?: CalendarDate,
): CalendarDate {
  const { from } = notice;
  if (from.kind === 'sending') return sentOn;
  if (receivedOn)
    return from.arrives === 'working_days' ? addWorkingDays(receivedOn, 0, holidays) : receivedOn;
  switch (arrivalOf(notice)) {
    case 'working_days_later':
      return addWorkingDays(sentOn, from.postalDays, holidays);
    case 'working_days':
      return addWorkingDays(addDays(sentOn, from.postalDays), 0, holidays);
    default:
      return addDays(sentOn, from.postalDays);
  }
}

/** Returns the last day of sending from which a notice counts by `counted`. The inverse of `countedFrom`. */
export function lastSent(notice: Notice, counted: CalendarDate, holidays: Holidays): CalendarDate {
  const { from } = notice;
  if (from.kind === 'sending') return counted;
  switch (arrivalOf(notice)) {
    case 'working_days_later':
      return from.postalDays === 0
        ? lastWorkingDay(counted, holidays)
        : lastStart(counted, { length: from.postalDays, unit: 'working_days' }, holidays);
    case 'working_days':
      return addDays(lastWorkingDay(counted, holidays), -from.postalDays);
    default:
      return addDays(counted, -from.postalDays);
  }
}

/** Returns the last day of a notice period; its first day is the day after `from`. */
export function overOn(from: CalendarDate, length: NoticeLength, holidays: Holidays): CalendarDate {
  const { unit } = length;
  return unit === 'working_days'
    ? addWorkingDays(from, length.length, holidays)
    : addPeriod(from, { length: length.length, unit });
}

/** Returns the last day from which a notice period is over by `end`. */
export function lastStart(
  end: CalendarDate,
  length: NoticeLength,
  holidays: Holidays,
): CalendarDate {
  const { unit } = length;
  return unit === 'working_days'
    ? addDays(addWorkingDays(addDays(end, 1), -length.length, holidays), -1)
    : latestStart(end, { length: length.length, unit });
}

/** Returns the same by counting back from `end`, which can be earlier; undefined for working days. */
export function startCountedBack(
  end: CalendarDate,
  { length, unit }: NoticeLength,
): CalendarDate | undefined {
  return unit === 'working_days' ? undefined : countedBack(end, { length, unit });
}

/** Returns the first day of sending on which the contract takes notice for an end; undefined without a window. */
export function opensOn(
  notice: Notice,
  end: CalendarDate,
  holidays: Holidays,
): CalendarDate | undefined {
  if (!notice.opens) return undefined;
  const before = lastStart(addDays(end, -1), notice.opens, holidays);
  return addDays(lastSent(notice, before, holidays), 1);
}
