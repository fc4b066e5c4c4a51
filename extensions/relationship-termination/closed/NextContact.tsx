import { Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { asHeld, type Item } from '../../../src/offboarding/items';
import type { Closed } from '../../../src/offboarding/offboarding';
import { nextFollowUp } from '../../../src/offboarding/follow-ups';
import { hasEnded } from '../../../src/offboarding/after-close';
import { registerById } from '../../../src/playbook/lookup';
import { counted, fromToday, dateInWords } from '../../shared/dates';
import type { Clock } from '../../shared/clock';
import { useCard } from '../card';
import { itemLines } from '../registers/item-lines';
import { lastRead } from '../useLive';
import type { Owners } from '../../shared/useOwners';

/** The next planned contact. Nothing until the lists are read, or if the relationship goes on and none is planned. */
export function NextContact({ offboarding }: { offboarding: Closed }) {
  const card = useCard();
  const { readLive } = card;
  const { lastStage } = offboarding;
  useEffect(() => readLive(lastStage), [readLive, lastStage]);
  const tasks = lastRead(card.liveOf(lastStage))?.tasks;
  if (tasks?.status !== 'loaded') return null;
  const words = nextWords(
    tasks.value.items.map((item) => asHeld(item, offboarding)),
    card.owners,
    { today: card.today, portalDay: card.portalDay },
  );
  if (!words && (offboarding.wonBack || !hasEnded(offboarding))) return null;
  return (
    <Text format={{ fontWeight: 'demibold' }}>
      {words ?? 'Nothing is planned to keep in touch.'}
    </Text>
  );
}

/** `Next in touch: 22 December 2026, in 30 days. How things are` */
function nextWords(
  items: readonly Item[],
  owners: Owners,
  days: Pick<Clock, 'today' | 'portalDay'>,
): string | undefined {
  const next = nextFollowUp(items);
  if (next) {
    const { title } = itemLines(registerById(next.item.register), next.item, owners, days);
    return `${dayOf(next.on, days.today)} ${title}`;
  }
  const held = items.filter(({ state }) => state === 'held').length;
  const are = held === 1 ? 'is' : 'are';
  return held > 0
    ? `Nothing is planned to keep in touch. ${counted(held, 'message or event', 'messages or events')} ${are} on hold.`
    : undefined;
}

const dayOf = (on: CalendarDate, today: CalendarDate): string =>
  `Next in touch: ${dateInWords(on)}, ${fromToday(on, today)}.`;
