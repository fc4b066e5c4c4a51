import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import type { Progress, StepView } from '../../../src/offboarding/progress';
import { stepById, type StepId } from '../../../src/playbook/lookup';
import { dueText } from '../dates';

/** Due within so many days counts as close. */
const close = 2;

interface NextThingProps {
  progress: Progress;
  today: CalendarDate;
  /** What hangs on it. */
  more?: string | undefined;
  onOpen(step: StepId): void;
}

/** The one thing to do next. Alarm only where it is due. */
export function NextThing({ progress, today, more, onOpen }: NextThingProps) {
  const { next } = progress;
  if (!next) {
    return (
      <Alert title="Every step is done or waived" variant="success">
        Close the offboarding below, and say how it ended.
      </Alert>
    );
  }
  const step = stepById(next.id);
  const due = next.due ? `, ${dueText(next.due, today)}` : '';
  return (
    <Alert title={`Next: ${step.title}${due}`} variant={variantOf(next)}>
      <Flex direction="column" gap="small" align="start">
        {more && <Text format={{ fontWeight: 'demibold' }}>{more}</Text>}
        <Text>Done when: {step.doneWhen}</Text>
        <Button size="sm" onClick={() => onOpen(next.id)}>
          Do it now
        </Button>
      </Flex>
    </Alert>
  );
}

export function variantOf({ overdue, daysLeft }: StepView): 'tip' | 'warning' | 'danger' {
  if (overdue) return 'danger';
  return daysLeft !== undefined && daysLeft <= close ? 'warning' : 'tip';
}
