import { TimeInput, type TimeInputProps } from '@hubspot/ui-extensions';
import { useUnchanged } from './unchanged';
import { isClockTime, type ClockTime } from '../../../src/calendar/wall-clock';

interface TimeOfDayProps {
  label: string;
  name: string;
  value: ClockTime | undefined;
  onPick(time: ClockTime): void;
  problem?: string | undefined;
}

/** A time of day in the viewer's zone. */
export function TimeOfDay({ value, onPick, problem, ...rest }: TimeOfDayProps) {
  const shown = useUnchanged(value ? toParts(value) : undefined);
  return (
    <TimeInput
      {...rest}
      required
      interval={15}
      value={shown}
      error={problem !== undefined}
      validationMessage={problem}
      onChange={(parts) => {
        const time = fromParts(parts);
        if (time) onPick(time);
      }}
    />
  );
}

type Parts = Parameters<NonNullable<TimeInputProps['onChange']>>[0];

function toParts(time: ClockTime): Parts {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { hours, minutes };
}

function fromParts({ hours, minutes }: Parts): ClockTime | undefined {
  const text = [hours, minutes].map((count) => String(count).padStart(2, '0')).join(':');
  return isClockTime(text) ? text : undefined;
}
