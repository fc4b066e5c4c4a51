import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { reminderWords } from '../../../src/messages/item-words';
import { hasEnded } from '../../../src/offboarding/after-close';
import { nextFollowUp, openReminders } from '../../../src/offboarding/follow-ups';
import { asHeld, type Item } from '../../../src/offboarding/items';
import type { WantedTask } from '../../../src/offboarding/linked-tasks';
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
  const next = nextContactLine(items, card);
  const reminders = openReminders(offboarding, card.today, tasks.value.steps);
  const isNothing = !next && reminders.length === 0;
  if (isNothing && (offboarding.wonBack || !hasEnded(offboarding))) return null;
  return (
    <Flex direction="column" gap="extra-small">
      {(next ?? isNothing) && (
        <Text format={{ fontWeight: 'demibold' }}>
          {next ?? 'Nothing is planned to keep in touch.'}
        </Text>
      )}
      <Reminders reminders={reminders} />
      {heldLines(items).map((line) => (
        <Text key={line} variant="microcopy">
          {line}
        </Text>
      ))}
    </Flex>
  );
}

/** `Next in touch: 22 December 2026, in 30 days. How things are`; undefined if no contact is planned. */
function nextContactLine(
  items: readonly Item[],
  { owners, today, portalDay }: Pick<Card, 'owners' | 'today' | 'portalDay'>,
): string | undefined {
  const next = nextFollowUp(items);
  if (!next) return undefined;
  const { register } = next.item;
  const { title } = itemLines(registerById(register), next.item, owners, { today, portalDay });
  return `Next in touch: ${dayAhead(next.on, today)}. ${title}`;
}

/** The reminders of the days that steps set, first due first: one as a line, several folded into one. */
function Reminders({ reminders }: { reminders: readonly WantedTask[] }) {
  const { today } = useCard();
  const lines = reminders.map(
    (task) => `Reminder: ${dayAhead(task.due, today)}. ${reminderWords(task)}`,
  );
  const [first] = reminders;
  if (!first || lines.length === 1) return lines.map((line) => <Text key={line}>{line}</Text>);
  const title = `${counted(lines.length, 'reminder')}, the next on ${dayAhead(first.due, today)}`;
  return (
    <Accordion title={title} size="xs">
      <Flex direction="column">
        {lines.map((line) => (
          <Text key={line} variant="microcopy">
            {line}
          </Text>
        ))}
      </Flex>
    </Accordion>
  );
}

/** `22 December 2026, in 30 days`. */
const dayAhead = (on: CalendarDate, today: CalendarDate) =>
  `${dateInWords(on)}, ${fromToday(on, today)}`;

/** `Five messages or events are on hold.`; nothing if none is. */
function heldLines(items: readonly Item[]): string[] {
  const held = items.filter(({ state }) => state === 'held').length;
  const are = held === 1 ? 'is' : 'are';
  return held > 0
    ? [`${counted(held, 'message or event', 'messages or events')} ${are} on hold.`]
    : [];
}
