import type { CalendarDate } from '../calendar/calendar-date';
import { registerById } from '../playbook/lookup';
import { asHeld, type Item } from './items';
import type { LinkedTasks } from './linked-tasks';
import type { Offboarding } from './offboarding';

/** Returns the earliest open item that is a contact with the client, and its day. */
export function nextFollowUp(items: readonly Item[]): { on: CalendarDate; item: Item } | undefined {
  const planned = items.flatMap((item) => {
    const { due: on } = item;
    const isContact = registerById(item.register).contact !== undefined;
    return item.state === 'open' && isContact && on ? [{ on, item }] : [];
  });
  return planned.sort((a, b) => a.on.localeCompare(b.on))[0];
}

const nextFollowUpOn = (items: readonly Item[]) => nextFollowUp(items)?.on;

/**
 * Returns the day of the next planned contact. Applies the client's current wish even if the tasks do not
 * follow it yet.
 */
export const nextFollowUpFor = (
  o: Offboarding,
  items: LinkedTasks['items'],
): CalendarDate | undefined => nextFollowUpOn(items.map(({ item }) => asHeld(item, o)));

/** Returns the offboarding with `nextFollowUpOn` set from the tasks. */
export function withNextFollowUp(o: Offboarding, { items }: LinkedTasks): Offboarding {
  const { nextFollowUpOn: _, ...rest } = o;
  const next = nextFollowUpFor(o, items);
  return next ? { ...rest, nextFollowUpOn: next } : rest;
}
