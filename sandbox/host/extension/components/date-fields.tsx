import type { BaseDate, DateInputProps, TimeInputProps } from '@hubspot/ui-extensions';
import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { fieldWords, Praise } from './field';

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

/** HubSpot counts months from 0: `{ year: 2027, month: 2, date: 31 }` is 31 March. */
export const isoOf = ({ year, month, date }: BaseDate) =>
  `${pad(year, 4)}-${pad(month + 1)}-${pad(date)}`;

/** The first year that is not still being typed (0202). */
const FIRST_YEAR = 1900;

/** Undefined for a text that is no date, or one of a year before `first`. */
export function dateFrom(iso: string, first = FIRST_YEAR): BaseDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return undefined;
  const [year, month, date] = match.slice(1).map(Number);
  if (!year || !month || !date || year < first) return undefined;
  return { year, month: month - 1, date };
}

const FORMATS: Record<string, Intl.DateTimeFormatOptions> = {
  long: { dateStyle: 'long' },
  LL: { dateStyle: 'long' },
  medium: { dateStyle: 'medium' },
  ll: { dateStyle: 'medium' },
};

function formattedDate(value: BaseDate, format = 'short') {
  if (format === 'standard' || format === 'YYYY-MM-DD') return isoOf(value);
  const shape = FORMATS[format] ?? { year: 'numeric', month: '2-digit', day: '2-digit' };
  const instant = Date.UTC(value.year, value.month, value.date);
  return new Intl.DateTimeFormat('en-US', { ...shape, timeZone: 'UTC' }).format(instant);
}

/**
 * The browser's own date field. It hands over HubSpot's `DateInputEventsPayload` (@hubspot/ui-extensions,
 * `inputs.synced`): the day with months from 0, and `formattedDate`. Not documented: what a cleared field, or one out
 * of `min` and `max`, hands over (here `null`, and nothing), whether a day is handed over while it is typed, and the
 * language of `formattedDate`. A day before 1900 is handed over when the field is left, which says that it is too early.
 */
export function DateInput(props: DateInputProps) {
  const { value, defaultValue, min, max, format, minValidationMessage, maxValidationMessage } =
    props;
  const given = value ? isoOf(value) : value === null ? '' : undefined;
  const [iso, setIso] = useState(given ?? (defaultValue ? isoOf(defaultValue) : ''));
  useEffect(() => {
    if (given !== undefined) setIso(given);
  }, [given]);

  const [isLeft, setLeft] = useState(false);
  const isOld = isLeft && iso !== '' && dateFrom(iso) === undefined;
  const early = isOld || (min && iso && iso < isoOf(min));
  const late = max && iso && iso > isoOf(max);
  const outside = early
    ? (minValidationMessage ?? 'This date is too early.')
    : late
      ? (maxValidationMessage ?? 'This date is too late.')
      : undefined;

  const tell = (handler: unknown, text: string, first = FIRST_YEAR) => {
    const date = dateFrom(text, first);
    if (typeof handler !== 'function' || (!date && text !== '')) return;
    handler(date ? { ...date, formattedDate: formattedDate(date, format) } : null);
  };
  const changed = (text: string) => {
    setIso(text);
    setLeft(false);
    if (min && text && text < isoOf(min)) return;
    if (max && text && text > isoOf(max)) return;
    tell(props.onChange, text);
  };
  const words = fieldWords(props);
  return (
    <div>
      <TextInput
        type="date"
        {...words}
        error={outside ?? words.error}
        value={iso}
        {...(min && { min: isoOf(min) })}
        {...(max && { max: isoOf(max) })}
        onChange={(event) => changed(event.currentTarget.value)}
        onFocus={() => tell(props.onFocus, iso)}
        onBlur={() => {
          setLeft(true);
          if (iso !== '' && !dateFrom(iso)) tell(props.onChange, iso, 1);
          tell(props.onBlur, iso);
        }}
      />
      <Praise {...props} />
    </div>
  );
}

type Time = { hours: number; minutes: number };
const clockOf = ({ hours, minutes }: Time) => `${pad(hours)}:${pad(minutes)}`;
function timeFrom(text: string): Time | undefined {
  const match = /^(\d{2}):(\d{2})/.exec(text);
  return match ? { hours: Number(match[1]), minutes: Number(match[2]) } : undefined;
}

export function TimeInput(props: TimeInputProps) {
  const { value, defaultValue, min, max, interval = 30 } = props;
  const given = value ? clockOf(value) : undefined;
  const [clock, setClock] = useState(given ?? (defaultValue ? clockOf(defaultValue) : ''));
  useEffect(() => {
    if (given !== undefined) setClock(given);
  }, [given]);
  const tell = (handler: ((time: Time) => void) | undefined, text: string) => {
    const time = timeFrom(text);
    if (time) handler?.(time);
  };
  return (
    <TextInput
      type="time"
      {...fieldWords(props)}
      value={clock}
      step={interval * 60}
      {...(min && { min: clockOf(min) })}
      {...(max && { max: clockOf(max) })}
      onChange={(event) => {
        setClock(event.currentTarget.value);
        tell(props.onChange, event.currentTarget.value);
      }}
      onFocus={() => tell(props.onFocus, clock)}
      onBlur={() => tell(props.onBlur, clock)}
    />
  );
}
