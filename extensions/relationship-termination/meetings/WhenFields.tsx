import { AutoGrid, NumberInput } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Form } from '../form';
import { sentenceOf } from '../../shared/sentences';
import { Day } from '../../shared/parts/Day';
import { TimeOfDay } from '../../shared/parts/TimeOfDay';
import { defaultMinutes } from './meeting-request';
import type { MeetingDraft } from './meeting-draft';

interface WhenFieldsProps {
  form: Form;
  name: string;
  /** The first day that it may be. */
  min?: CalendarDate;
  change(patch: MeetingDraft): void;
}

/** Day, time and length, side by side; the time is the viewer's. */
export function WhenFields({ form, name, min, change }: WhenFieldsProps) {
  const { date, time, minutes = defaultMinutes } = form.draft.meeting ?? {};
  const problem = form.problem('minutes');
  return (
    <AutoGrid columnWidth={150} flexible gap="small">
      <Day
        label="Day"
        name={`day_${name}`}
        required
        value={date}
        {...(min ? { min, outside: sentenceOf({ code: 'date_is_over' }) } : {})}
        problem={form.problem('on')}
        onPick={(picked) => change({ date: picked })}
      />
      <TimeOfDay
        label="Your time"
        name={`time_${name}`}
        value={time}
        problem={form.problem('start')}
        onPick={(picked) => change({ time: picked })}
      />
      <NumberInput
        label="Minutes"
        name={`minutes_${name}`}
        min={5}
        max={1440}
        precision={0}
        value={minutes}
        error={problem !== undefined}
        validationMessage={problem}
        onChange={(given) => change({ minutes: Number.isFinite(given) ? given : undefined })}
      />
    </AutoGrid>
  );
}
