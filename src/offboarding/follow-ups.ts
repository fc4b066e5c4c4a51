import type { CalendarDate } from '../calendar/calendar-date';
import { registerById } from '../playbook/lookup';
import { asHeld, type Item } from './items';
import {
  itemsIn,
  taskName,
  type LinkedTasks,
  type StepTaskChange,
  type TaskOf,
  type WantedTask,
} from './linked-tasks';
import { listCountsIn } from './list-counts';
import type { Offboarding } from './offboarding';
import { isListedInstead, wantedState, wantedTasks } from './wanted-tasks';

/** Returns the earliest open item that is a contact with the client, and its day. */
export function nextFollowUp(items: readonly Item[]): { on: CalendarDate; item: Item } | undefined {
  const planned = items.flatMap((item) => {
    const { due: on } = item;
    const isContact = registerById(item.register).contact !== undefined;
    return item.state === 'open' && isContact && on ? [{ on, item }] : [];
  });
  return planned.sort((a, b) => a.on.localeCompare(b.on))[0];
}

/** A reminder's task in HubSpot, as the card reads it. */
type Ticked = TaskOf & { done: boolean };

/**
 * Returns the reminders of finished steps that are still to come, first due first, without those ticked off in HubSpot, or
 * for which a list has an item.
 */
export function openReminders(
  o: Offboarding,
  today: CalendarDate,
  { steps, items }: { steps: readonly Ticked[]; items: readonly Item[] },
): WantedTask[] {
  const isTicked = (task: WantedTask) =>
    steps.some((one) => taskName(one) === taskName(task) && one.done);
  return wantedTasks(o, today)
    .filter((task) => task.reminder && !isTicked(task) && !isListedInstead(task, items))
    .sort((a, b) => a.due.localeCompare(b.due));
}

/**
 * Returns the day of the next open list item or reminder. Applies the client's current wish even if the tasks do not
 * follow it yet.
 */
export function nextItemDueFor(o: Offboarding, linked: LinkedTasks): CalendarDate | undefined {
  const items = itemsIn(linked);
  const open = items.flatMap((item) => {
    const { state, due } = asHeld(item, o);
    return state === 'open' && due ? [due] : [];
  });
  const reminders = linked.steps.flatMap((task) => {
    const { reminder, done, due } = task;
    const isHeld = wantedState(o, task)?.held === true || isListedInstead(task, items);
    return reminder && !done && !isHeld && due ? [due] : [];
  });
  return [...reminders, ...open].sort()[0];
}

/** Returns the offboarding with what its tasks say: `nextItemDue` and `listCounts`. */
export function withTaskFacts(o: Offboarding, linked: LinkedTasks): Offboarding {
  const { nextItemDue: _, ...rest } = o;
  const next = nextItemDueFor(o, linked);
  return { ...rest, listCounts: listCountsIn(linked), ...(next ? { nextItemDue: next } : {}) };
}

/** Returns the offboarding with the day of a reminder that this change makes, if it is the next one. */
export function withNewReminders(o: Offboarding, made: readonly WantedTask[]): Offboarding {
  const days = made.flatMap(({ reminder, due }) => (reminder ? [due] : []));
  const next = [...days, ...(o.nextItemDue ? [o.nextItemDue] : [])].sort()[0];
  return next === o.nextItemDue ? o : { ...o, nextItemDue: next };
}

/** Returns the tasks as they stand once their changes are written. */
export function withChanges(linked: LinkedTasks, changes: readonly StepTaskChange[]): LinkedTasks {
  const byName = new Map(changes.map((change) => [taskName(change), change]));
  const steps = linked.steps.map((task) => {
    const { due = task.due, done = task.done } = byName.get(taskName(task)) ?? {};
    return { ...task, done, ...(due ? { due } : {}) };
  });
  return { ...linked, steps };
}
