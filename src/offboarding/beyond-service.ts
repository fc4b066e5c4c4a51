import { isCalendarDate, type CalendarDate } from '../calendar/calendar-date';
import { stepById } from '../playbook/book';
import { type Register } from '../playbook/lookup';
import type { FieldShape } from '../playbook/shape';
import { stepsThatApply } from './applies';
import type { Item } from './items';
import type { Offboarding } from './offboarding';

/** Something that goes on after the last day of service. */
export interface Beyond {
  /** What goes on, as the playbook says it: `Work on the client's data`. */
  what: string;
  /** The day on which it is to be over. */
  until: CalendarDate;
}

/** Returns what goes on after the last day of service by the evidence of steps (`goesOn`). */
export function stepsBeyondService(o: Offboarding): Beyond[] {
  const end = o.finalServiceDate;
  if (!end) return [];
  return stepsThatApply(o).flatMap((step) => {
    const shape = stepById(step, o).evidence;
    const { evidence } = o.steps[step];
    if (shape.kind !== 'form' || evidence?.kind !== 'form') return [];
    const fields: readonly FieldShape[] = shape.fields;
    return fields.flatMap(({ id, goesOn }) => {
      const until = evidence.values[id];
      return goesOn && until && isCalendarDate(until) && until > end
        ? [{ what: goesOn, until }]
        : [];
    });
  });
}

/** Returns the open item of a register (`due.goesOn`) that goes on longest after the last day of service. */
export function itemsBeyondService(
  register: Register,
  items: readonly Item[],
  { finalServiceDate: end }: Offboarding,
): Beyond | undefined {
  const what = register.due.goesOn;
  if (!what || !end) return undefined;
  const [last] = items
    .flatMap(({ state, due }) => (state === 'open' && due && due > end ? [due] : []))
    .sort()
    .reverse();
  return last && { what, until: last };
}
