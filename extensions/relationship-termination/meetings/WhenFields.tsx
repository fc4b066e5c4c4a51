import { AutoGrid, NumberInput } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Form } from '../form';
import { sentenceOf } from '../../shared/sentences';
import { Day } from '../../shared/parts/Day';
import { TimeOfDay } from '../../shared/parts/TimeOfDay';
import { changeMeeting } from './change-meeting';
import { defaultMinutes, suggestedTime } from './meeting-request';

interface WhenFieldsProps {
  form: Form;
  name: string;
  /** The first day that it may be. */
  min?: CalendarDate;
  /** The last day that it may be. */
  max?: CalendarDate;
}

/** Day and time, side by side; the time is the viewer's. Drawn anew once the form was saved, which empties them. */
export function WhenFields({ form, name, min, max }: WhenFieldsProps) {
  const { date, time = suggestedTime } = form.draft.meeting ?? {};
  return (
    <AutoGrid key={form.version} columnWidth={150} flexible gap="small">
      <Day
        label="Day"
        name={`day_${name}`}
        required
        value={date}
        {...(min ? { min, outside: sentenceOf({ code: 'date_is_over' }) } : {})}
        {...(max ? { max, outside: sentenceOf({ code: 'date_not_yet' }) } : {})}
        problem={form.problem('on')}
        onPick={(picked) => changeMeeting(form, { date: picked })}
      />
      <TimeOfDay
        label="Your local time"
        name={`time_${name}`}
        value={time}
        problem={form.problem('start')}
        onPick={(picked) => changeMeeting(form, { time: picked })}
      />
    </AutoGrid>
  );
}

/** How long it takes. */
export function MinutesField({ form, name }: Omit<WhenFieldsProps, 'min' | 'max'>) {
  const problem = form.problem('minutes');
  return (
    <NumberInput
      label="Minutes"
      name={`minutes_${name}`}
      min={5}
      max={1440}
      precision={0}
      value={form.draft.meeting?.minutes ?? defaultMinutes}
      error={problem !== undefined}
      validationMessage={problem}
      onChange={(given) =>
        changeMeeting(form, { minutes: Number.isFinite(given) ? given : undefined })
      }
    />
  );
}
