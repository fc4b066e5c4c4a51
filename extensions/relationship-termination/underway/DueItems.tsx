import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { asHeld } from '../../../src/offboarding/items';
import type { Open } from '../../../src/offboarding/offboarding';
import { registerById, type RegisterId, type StepId } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import { shortDate } from '../../shared/dates';
import { lastRead } from '../useLive';

interface DueItemsProps {
  offboarding: Open;
  /** The step that is worked on above; its lists stand there. */
  above: StepId | undefined;
  onOpen(step: StepId): void;
}

/** List items whose day has come, by list; a click opens the step that keeps the list. Nothing while none is due. */
export function DueItems({ offboarding, above, onOpen }: DueItemsProps) {
  const { liveOf, today } = useCard();
  const tasks = lastRead(liveOf(offboarding.stage))?.tasks;
  if (tasks?.status !== 'loaded' || offboarding.status === 'paused') return null;
  const firstDue = new Map<RegisterId, { count: number; since: CalendarDate }>();
  for (const item of tasks.value.items) {
    const { due, register } = item;
    const isDue = due && due <= today && asHeld(item, offboarding).state === 'open';
    if (!isDue || registerById(register).step === above) continue;
    const { count, since } = firstDue.get(register) ?? { count: 0, since: due };
    firstDue.set(register, { count: count + 1, since: since < due ? since : due });
  }
  if (firstDue.size === 0) return null;
  return (
    <Flex gap="extra-small" align="center" wrap>
      <Text>Also due:</Text>
      {[...firstDue].map(([register, { count, since }]) => (
        <Button
          key={register}
          variant="transparent"
          size="xs"
          onClick={() => onOpen(registerById(register).step)}
        >
          {`${registerById(register).label}, ${count}, ${since === today ? 'today' : `since ${shortDate(since, today)}`}`}
        </Button>
      ))}
    </Flex>
  );
}
