import type { CalendarDate } from '../calendar/calendar-date';
import { stepsThatApply } from '../offboarding/applies';
import type { Item } from '../offboarding/items';
import type { Offboarding } from '../offboarding/offboarding';
import { promisedDay, proofOf, remindersOf } from '../offboarding/wanted-tasks';
import { stepById } from '../playbook/book';
import { registersOf, type StepId } from '../playbook/lookup';

type Standing = 'settled' | 'left' | 'unknown';

/** `items`: those of the offboarding's lists; undefined where not all were read. */
interface Known {
  items?: readonly Item[] | undefined;
  today: CalendarDate;
}

/**
 * Returns the steps of which the client is told (`toTheClient`), as settled or left. Settled: the step is done, its lists
 * have nothing open, and no promised day or proof of it is awaited. A waived step is neither, nor a done one whose lists
 * were not read.
 */
export function mattersOf(o: Offboarding, known: Known): Record<'settled' | 'left', StepId[]> {
  const told = stepsThatApply(o).filter(
    (step) => stepById(step, o).toTheClient && o.steps[step].state !== 'waived',
  );
  const those = (standing: Standing) =>
    told.filter((step) => standingOf(o, step, known) === standing);
  return { settled: those('settled'), left: those('left') };
}

function standingOf(o: Offboarding, step: StepId, { items, today }: Known): Standing {
  if (o.steps[step].state !== 'done' || isPromised(o, step, today)) return 'left';
  const lists = registersOf(step).map(({ id }) => id);
  if (lists.length === 0) return 'settled';
  if (!items) return 'unknown';
  const isOpen = items.some(({ register, state }) => lists.includes(register) && state !== 'done');
  return isOpen ? 'left' : 'settled';
}

/** Whether a day that the step's evidence promised is still to come, or its proof is not entered. */
const isPromised = (o: Offboarding, step: StepId, today: CalendarDate): boolean =>
  remindersOf(step).some((reminder) => {
    const day = promisedDay(o, { step, reminder });
    const proof = proofOf(o, { step, reminder });
    return day !== undefined && (proof ? !proof.isEntered : day > today);
  });
