import { DateInput, type BaseDate } from '@hubspot/ui-extensions';
import { useUnchanged } from './unchanged';
import { isCalendarDate, type CalendarDate } from '../../../src/calendar/calendar-date';

interface DayProps {
  label: string;
  name: string;
  value: CalendarDate | null | undefined;
  /** `undefined` when the field was emptied. */
  onPick(date: CalendarDate | undefined): void;
  problem?: string | undefined;
  required?: boolean;
  readOnly?: boolean;
  description?: string;
  min?: CalendarDate | undefined;
  max?: CalendarDate | undefined;
  /** What to say of a day outside of these. */
  outside?: string | undefined;
}

/**
 * A calendar date, without a zone. A day outside of the limits is said at the field and reported, so that saving it is
 * refused: HubSpot's own limits would keep the day from the form, which then goes on with the old one (unverified).
 */
export function Day({ value, onPick, problem, min, max, outside, ...rest }: DayProps) {
  const isOutside = value && ((min && value < min) || (max && value > max));
  const said = problem ?? (isOutside ? (outside ?? 'Choose another day.') : undefined);
  const shown = useUnchanged(value ? toParts(value) : undefined);
  return (
    <DateInput
      {...rest}
      format="LL"
      timezone="portalTz"
      value={shown}
      error={said !== undefined}
      validationMessage={said}
      onChange={(parts: BaseDate | null) => onPick(parts ? fromParts(parts) : undefined)}
    />
  );
}

/** HubSpot counts months from 0. */
export function toParts(date: CalendarDate): BaseDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month: month - 1, date: day };
}

/** `undefined` for parts that are no real date. */
export function fromParts({ year, month, date }: BaseDate): CalendarDate | undefined {
  const two = (count: number) => String(count).padStart(2, '0');
  const text = `${String(year).padStart(4, '0')}-${two(month + 1)}-${two(date)}`;
  return isCalendarDate(text) ? text : undefined;
}
