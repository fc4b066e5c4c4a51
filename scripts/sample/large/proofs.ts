import { addDays, type CalendarDate } from '../../../src/calendar/calendar-date';
import { awaitedProofs } from '../../../src/offboarding/awaited-proofs';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { updateStep } from '../../../src/offboarding/update-step';
import { noteFields } from '../../../src/playbook/lookup';
import { done, momentOf, type Playing } from './playing';

/** Enters the proofs that are due so many days before a day as the story takes; some are never entered. */
export function withProofs(before: Offboarding, playing: Playing, day: CalendarDate): Offboarding {
  const { story, meta } = playing;
  const { provesAfter } = story;
  if (provesAfter === undefined) return before;
  const due = awaitedProofs(before).filter((proof) => addDays(proof.due, provesAfter) <= day);
  return due.reduce((offboarding, { step, label }) => {
    const field = noteFields(step).find((one) => one.label === label);
    const values = field ? { [field.id]: 'The log of the deletion, confirmed by e-mail' } : {};
    const command = { ...meta(), step, action: 'write_down', values } as const;
    return done(updateStep(offboarding, command, momentOf(day)));
  }, before);
}
