import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { reminderWords } from '../../../src/messages/item-words';
import { hasEnded } from '../../../src/offboarding/after-close';
import { nextFollowUp, openReminders } from '../../../src/offboarding/follow-ups';
import { asHeld, hasDay, type Item } from '../../../src/offboarding/items';
import type { Closed } from '../../../src/offboarding/offboarding';
import { registerById } from '../../../src/playbook/lookup';
import { counted, fromToday, dateInWords } from '../../shared/dates';
import { useCard, type Card } from '../card';
import { itemLines } from '../registers/item-lines';
import { lastRead } from '../useLive';
import { demibold } from '../../shared/parts/unchanged';

/**
 * What is planned after the end: the next contact, the reminders of the days that steps set, and what is open in the lists;
 * the first of them as what is next. Nothing until the lists are read, or if the relationship goes on and none is planned.
 */
export function NextContact({ offboarding }: { offboarding: Closed }) {
  const card = useCard();
  const { readLive } = card;
  const { lastStage } = offboarding;
  useEffect(() => readLive(lastStage), [readLive, lastStage]);
  const tasks = lastRead(card.liveOf(lastStage))?.tasks;
  if (tasks?.status !== 'loaded') return null;
  const items = tasks.value.items.map((item) => asHeld(item, offboarding));
  const reminders = openReminders(offboarding, card.today, tasks.value).map((task): Planned => ({
    on: task.due,
    words: reminderWords(task),
  }));
  const [next, ...later] = [
    ...contactIn(items, card),
    ...reminders,
    ...openItemsIn(items, card),
  ].sort((a, b) => a.on.localeCompare(b.on));
  if (!next && (offboarding.wonBack || !hasEnded(offboarding))) return null;
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={demibold}>
        {next
          ? `Next${next.isContact ? ' in touch' : ''}: ${dayAhead(next, card.today)}`
          : 'Nothing is planned to keep in touch.'}
      </Text>
      <Later planned={later} />
      {heldLines(items).map((line) => (
        <Text key={line} variant="microcopy">
          {line}
        </Text>
      ))}
    </Flex>
  );
}

/** What is left open in the lists with a day of its own, such as a concern that has no answer. */
const openItemsIn = (items: readonly Item[], { owners, today, portalDay }: KnownDays): Planned[] =>
  items.flatMap((item) => {
    const register = registerById(item.register);
    const { due: on, state, values } = item;
    if (!on || state !== 'open' || register.contact || !hasDay(register, values)) return [];
    const { title } = itemLines(register, item, owners, { today, portalDay });
    return [{ on, words: `${register.task}: ${title}` }];
  });

/** What is planned for a day: the next contact, or a reminder. */
interface Planned {
  on: CalendarDate;
  words: string;
  isContact?: true;
}

type KnownDays = Pick<Card, 'owners' | 'today' | 'portalDay'>;

/** The next contact with the client; empty if none is planned. */
function contactIn(items: readonly Item[], { owners, today, portalDay }: KnownDays): Planned[] {
  const next = nextFollowUp(items);
  if (!next) return [];
  const { register } = next.item;
  const { title } = itemLines(registerById(register), next.item, owners, { today, portalDay });
  return [{ on: next.on, words: title, isContact: true }];
}

/** What is planned after that: the contact as a line; one reminder as a line, several folded into one. */
function Later({ planned }: { planned: readonly Planned[] }) {
  const { today } = useCard();
  const line = (one: Planned) => (
    <Text key={`${one.on} ${one.words}`} variant="microcopy">
      {`${one.isContact ? 'In touch' : 'Reminder'}: ${dayAhead(one, today)}`}
    </Text>
  );
  const reminders = planned.filter(({ isContact }) => !isContact).map(line);
  return (
    <>
      {planned.filter(({ isContact }) => isContact).map(line)}
      {reminders.length < 2 ? (
        reminders
      ) : (
        <Accordion title={counted(reminders.length, 'more reminder')} size="xs">
          <Flex direction="column">{reminders}</Flex>
        </Accordion>
      )}
    </>
  );
}

/** `22 December 2026, in 30 days. How things are`. */
const dayAhead = ({ on, words }: Planned, today: CalendarDate) =>
  `${dateInWords(on)}, ${fromToday(on, today)}. ${words}`;

/** `Five items are on hold.`; nothing if none is. */
function heldLines(items: readonly Item[]): string[] {
  const held = items.filter(({ state }) => state === 'held').length;
  const are = held === 1 ? 'is' : 'are';
  return held > 0 ? [`${counted(held, 'item')} ${are} on hold.`] : [];
}
