import { Button, Flex } from '@hubspot/ui-extensions';
import { addDays, addWorkingDays, type CalendarDate } from '../../../src/calendar/calendar-date';
import { holidaysOf } from '../../../src/offboarding/holidays';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { isServiceOver } from '../../../src/offboarding/over';
import type { MeetingShape } from '../../../src/playbook/shape';
import { shortDate } from '../../shared/dates';
import { viewersToday, type Clock } from '../../shared/clock';
import { useCard } from '../card';
import type { Form } from '../form';
import { changeMeeting } from './change-meeting';

interface QuickDaysProps {
  form: Form;
  offboarding: Offboarding;
  shape: MeetingShape;
}

/** The days that such a meeting often has, by one click each, until one is chosen. */
export function QuickDays({ form, offboarding, shape }: QuickDaysProps) {
  const card = useCard();
  if (form.draft.meeting?.date) return null;
  return (
    <Flex gap="extra-small" align="center" wrap>
      {usualDays(shape, offboarding, card).map(({ date, label }) => (
        <Button
          key={date}
          size="xs"
          variant="transparent"
          onClick={() => changeMeeting(form, { date })}
        >
          {label}
        </Button>
      ))}
    </Flex>
  );
}

/** Weeks after the last day of service in which a meeting that belongs after it is often held. */
const weeksAfter = [2, 3, 4] as const;

function usualDays(
  { notBefore }: MeetingShape,
  offboarding: Offboarding,
  clock: Clock,
): { date: CalendarDate; label: string }[] {
  const { finalServiceDate: end } = offboarding;
  if (notBefore && end && !isServiceOver(offboarding, clock.today))
    return weeksAfter.map((weeks) => {
      const date = addWorkingDays(addDays(end, 7 * weeks), 0, holidaysOf(offboarding));
      return { date, label: shortDate(date, clock.today) };
    });
  const today = viewersToday(clock);
  return [
    { date: addDays(today, -1), label: 'Yesterday' },
    { date: today, label: 'Today' },
    { date: addDays(today, 1), label: 'Tomorrow' },
  ];
}
