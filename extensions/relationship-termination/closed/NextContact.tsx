import { Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { asHeld, type Item } from '../../../src/offboarding/items';
import type { Closed } from '../../../src/offboarding/offboarding';
import { nextFollowUp } from '../../../src/offboarding/follow-ups';
import { hasEnded } from '../../../src/offboarding/after-close';
import { registerById } from '../../../src/playbook/lookup';
import { counted, fromToday, longDate } from '../dates';
import type { Desk } from '../desk';
import { itemLines } from '../registers/item-lines';
import { useContactsThatFollow } from '../registers/useContactsThatFollow';
import { lastRead } from '../useLive';

/** The contact that is planned next: what, and when. Nothing where the relationship goes on and none is planned. */
export function NextContact({ desk, offboarding }: { desk: Desk; offboarding: Closed }) {
  const { readLive } = desk;
  const { lastStage, nextFollowUpOn } = offboarding;
  useEffect(() => readLive(lastStage), [readLive, lastStage]);
  useContactsThatFollow(desk, offboarding, lastStage);
  const tasks = lastRead(desk.liveOf(lastStage))?.tasks;
  const words =
    tasks?.status === 'loaded'
      ? nextWords(
          tasks.value.items.map((item) => asHeld(item, offboarding)),
          desk,
        )
      : dayOf(nextFollowUpOn, desk);
  if (!words && (offboarding.wonBack || !hasEnded(offboarding))) return null;
  return (
    <Text format={{ fontWeight: 'demibold' }}>
      {words ?? 'Nothing is planned to keep in touch.'}
    </Text>
  );
}

/** `Next in touch: 22 December 2026, in 30 days. How things are` */
function nextWords(items: readonly Item[], desk: Desk): string | undefined {
  const next = nextFollowUp(items);
  if (next) {
    const { title } = itemLines(registerById(next.item.register), next.item, desk);
    return `${dayOf(next.on, desk)} ${title}`;
  }
  const held = items.filter(({ state }) => state === 'held').length;
  const are = held === 1 ? 'is' : 'are';
  return held > 0
    ? `Nothing is planned to keep in touch. ${counted(held, 'message or event', 'messages or events')} ${are} on hold.`
    : undefined;
}

const dayOf = (on: CalendarDate | undefined, { today }: Desk): string | undefined =>
  on && `Next in touch: ${longDate(on)}, ${fromToday(on, today)}.`;
