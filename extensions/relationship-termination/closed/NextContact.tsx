import { Flex, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { Tasks } from '../../../src/api/live';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { reminderWords } from '../../../src/messages/item-words';
import { hasEnded } from '../../../src/offboarding/after-close';
import { nextFollowUp, openReminders } from '../../../src/offboarding/follow-ups';
import { asHeld, type Item } from '../../../src/offboarding/items';
import type { Closed } from '../../../src/offboarding/offboarding';
import { registerById } from '../../../src/playbook/lookup';
import { counted, fromToday, dateInWords } from '../../shared/dates';
import { useCard, type Card } from '../card';
import { itemLines } from '../registers/item-lines';
import { lastRead } from '../useLive';

/**
 * What is planned after the end: the next contact, and the reminders of the days that steps set. Nothing until the lists
 * are read, or if the relationship goes on and none is planned.
 */
export function NextContact({ offboarding }: { offboarding: Closed }) {
  const card = useCard();
  const { readLive } = card;
  const { lastStage } = offboarding;
  useEffect(() => readLive(lastStage), [readLive, lastStage]);
  const tasks = lastRead(card.liveOf(lastStage))?.tasks;
  if (tasks?.status !== 'loaded') return null;
  const items = tasks.value.items.map((item) => asHeld(item, offboarding));
  const [first, ...more] = plannedLines(offboarding, { ...tasks.value, items }, card);
  if (!first && (offboarding.wonBack || !hasEnded(offboarding))) return null;
  return (
    <Flex direction="column">
      <Text format={{ fontWeight: 'demibold' }}>
        {first ?? 'Nothing is planned to keep in touch.'}
      </Text>
      {[...more, ...heldLines(items)].map((line) => (
        <Text key={line} variant="microcopy">
          {line}
        </Text>
      ))}
    </Flex>
  );
}

/** `Next in touch: 22 December 2026, in 30 days. How things are`, and each reminder, first due first. */
function plannedLines(
  offboarding: Closed,
  { items, steps }: Tasks,
  { owners, today, portalDay }: Pick<Card, 'owners' | 'today' | 'portalDay'>,
): string[] {
  const dated = (title: string, on: CalendarDate, what: string) => ({
    on,
    line: `${title}: ${dateInWords(on)}, ${fromToday(on, today)}. ${what}`,
  });
  const titleOf = (item: Item) =>
    itemLines(registerById(item.register), item, owners, { today, portalDay }).title;
  const next = nextFollowUp(items);
  const lines = [
    ...(next ? [dated('Next in touch', next.on, titleOf(next.item))] : []),
    ...openReminders(offboarding, today, steps).map((task) =>
      dated('Reminder', task.due, reminderWords(task)),
    ),
  ];
  return lines.sort((a, b) => a.on.localeCompare(b.on)).map(({ line }) => line);
}

/** `Five messages or events are on hold.`; nothing if none is. */
function heldLines(items: readonly Item[]): string[] {
  const held = items.filter(({ state }) => state === 'held').length;
  const are = held === 1 ? 'is' : 'are';
  return held > 0
    ? [`${counted(held, 'message or event', 'messages or events')} ${are} on hold.`]
    : [];
}
