import { Text } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { openReminders } from '../../../src/offboarding/follow-ups';
import { asHeld } from '../../../src/offboarding/items';
import { unknown, type Closed } from '../../../src/offboarding/offboarding';
import { registerById, registerIds } from '../../../src/playbook/lookup';
import type { Tasks } from '../../../src/api/live';
import { useCard } from '../card';
import { lastRead } from '../useLive';

/**
 * What is planned for the time after the end, and goes on hold once it is recorded that the client came back. Nothing if that is
 * recorded already, or nothing is planned.
 */
export function GoesOnHold({ offboarding }: { offboarding: Closed }) {
  const card = useCard();
  const live = lastRead(card.liveOf(offboarding.lastStage));
  if (offboarding.wonBack) return null;
  if (live?.tasks?.status !== 'loaded') return <Text>What is planned goes on hold.</Text>;
  const counts = countsOf(offboarding, live.tasks.value, card.today);
  if (counts.length === 0) return null;
  return <Text>{`Goes on hold: ${counts.join(', ')}. They come back if you take this back.`}</Text>;
}

/** `3 messages and calls`, `1 reminder`. */
function countsOf(before: Closed, { items, steps }: Tasks, today: CalendarDate): string[] {
  const after: Closed = { ...before, wonBack: { on: today, how: unknown, through: '' } };
  const held = items.filter(
    (item) => asHeld(item, before).state === 'open' && asHeld(item, after).state === 'held',
  );
  const reminders = (of: Closed) => openReminders(of, today, { steps, items }).length;
  return [
    ...registerIds.map(registerById).map(({ id, nouns }) => ({
      ...nouns,
      count: held.filter(({ register }) => register === id).length,
    })),
    { one: 'reminder', many: 'reminders', count: reminders(before) - reminders(after) },
  ]
    .filter(({ count }) => count > 0)
    .map(({ one, many, count }) => `${count} ${count === 1 ? one : many}`);
}
