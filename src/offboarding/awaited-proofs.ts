import type { CalendarDate } from '../calendar/calendar-date';
import { noteFields, type StepId } from '../playbook/lookup';
import { isCalledOff, isWonBack } from './after-close';
import { stepsThatApply } from './applies';
import type { Offboarding } from './offboarding';
import { promisedDay, proofOf, remindersOf } from './wanted-tasks';

/** A proof that a finished step promised for a day, and that nobody has entered yet. */
export interface AwaitedProof {
  step: StepId;
  /** Label of the field in which it is entered. */
  label: string;
  due: CalendarDate;
}

/** Returns the proofs that are still to be entered, first due first; none if it was called off, or the client came back. */
export function awaitedProofs(o: Offboarding): AwaitedProof[] {
  if (isCalledOff(o) || isWonBack(o)) return [];
  const awaited = stepsThatApply(o).flatMap((step) =>
    remindersOf(step).flatMap((reminder): AwaitedProof[] => {
      const proof = proofOf(o, { step, reminder });
      const due = promisedDay(o, { step, reminder });
      if (!proof || proof.isEntered || !due) return [];
      const label = noteFields(step).find(({ id }) => id === proof.field)?.label ?? proof.field;
      return [{ step, label, due }];
    }),
  );
  return awaited.sort((a, b) => a.due.localeCompare(b.due));
}
